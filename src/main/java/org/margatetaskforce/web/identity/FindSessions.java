package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.margatetaskforce.identity.Sessions;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.SessionSeal;

/** Who is signed in where: one's own sessions, and for a system administrator everybody's. */
@Named
@ViewScoped
public class FindSessions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient Sessions sessions;

    @Inject
    transient SignedIn signedIn;

    private int page = 1;
    private transient Sessions.Page found = new Sessions.Page(List.of(), 0);

    /** Reads one's own. */
    public void findMine() {
        List<Sessions.Row> mine = sessions.mine(seal());
        found = new Sessions.Page(mine, mine.size());
    }

    /** Reads a page of everybody's; one past the end is the last. */
    public void findAll() {
        found = sessions.all("", seal(), (Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = sessions.all("", seal(), (page - 1) * ROWS, ROWS);
        }
    }

    /** Ends one of one's own. */
    public void endMine(Sessions.Row session) {
        sessions.end(session.reference());
        say("identity.session.ended", session.officer());
        findMine();
    }

    /** Ends all of one's own but this. */
    public void endOthers() {
        sessions.endAllOf(signedIn.getUsername(), seal());
        say("identity.session.others-ended", "");
        findMine();
    }

    /** Ends anybody's. */
    public void end(Sessions.Row session) {
        sessions.end(session.reference());
        say("identity.session.ended", session.officer());
        findAll();
    }

    private static void say(String sentence, String whose) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, whose), null));
    }

    private static String seal() {
        return Objects.requireNonNullElse(
                SessionSeal.shown((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest()),
                "");
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/identity/sessions.xhtml").with(name, value);
    }

    public List<Sessions.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
