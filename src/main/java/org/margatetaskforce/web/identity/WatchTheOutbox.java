package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.mail.MailState;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Sentences;

/** The administrator sees whether letters go out, which are stuck and why, and sends one again. */
@Named
@ViewScoped
public class WatchTheOutbox implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient Outbox outbox;

    private String state = "";
    private int page = 1;
    private transient Outbox.Page found = new Outbox.Page(List.of(), 0, 0, 0, 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = read();
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = read();
        }
    }

    private Outbox.Page read() {
        MailState chosen = Arrays.stream(MailState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        return outbox.page(chosen, (Math.max(1, page) - 1) * ROWS, ROWS);
    }

    /** Sends a letter again. */
    public void resend(long number) {
        outbox.resend(number);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("mail.resent"), null));
        find();
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/identity/outbox.xhtml").filter("state", state).with(name, value);
    }

    /** True where a mail server is set. */
    public boolean isServerSet() {
        return outbox.isServerSet();
    }

    public Outbox.Page getFound() {
        return found;
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
