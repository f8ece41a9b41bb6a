package org.margatetaskforce.web.cases.action;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Action;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.web.shell.Sentences;

/**
 * What every act on an action shares: which action, as it was read when the page was opened (a change of somebody else's
 * since then is told, and nothing typed is lost), and the way back to it.
 */
public abstract class ActOnAction implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Actions actions;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Action action;
    private transient @Nullable ActionRow row;

    /** Opens the page, for one who may read the action; any other is told that there is no such page. */
    public void open() {
        Action it = actions.find(reference).orElseThrow(NoSuchElementException::new);
        action = it;
        version = it.getVersion();
        fill(it);
    }

    /** Fills the form when the page is opened. */
    protected void fill(Action it) {}

    /** Back to the action, which says on its page what was done. */
    protected String done(String key, Object... details) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key, details), null));
        return "/cases/view-action.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        action = null;
        row = null;
        version = actions.find(reference).map(Action::getVersion).orElse(read);
        return read;
    }

    /** The action. */
    public Action getAction() {
        Action read = action;
        if (read == null) {
            read = actions.find(reference).orElseThrow(NoSuchElementException::new);
            action = read;
        }
        return read;
    }

    /** The action as lists show it, with its colour and its owner's name. */
    public ActionRow getRow() {
        ActionRow read = row;
        if (read == null) {
            read = actions.findRow(reference).orElseThrow(NoSuchElementException::new);
            row = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
