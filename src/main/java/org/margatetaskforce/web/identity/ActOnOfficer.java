package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Sentences;

/** What every page about an officer's sign-in shares: whose it is, as read when the page was opened, and the way back. */
public abstract class ActOnOfficer implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private boolean checking;
    private transient Officers.@Nullable Sheet sheet;

    /** Opens the page: an officer nobody has is not there. */
    public void open() {
        version = getOfficer().version();
    }

    /** What was typed is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** True while what was typed is shown once more. */
    public boolean isChecking() {
        return checking;
    }

    /**
     * The version that the form was opened with. An act upon somebody else's change is refused and told; what stands on the
     * page after that is theirs, and the act can be tried again knowing of it.
     */
    protected int version() {
        int read = version;
        sheet = null;
        version = getOfficer().version();
        return read;
    }

    /** Back to the officer, saying what was done. */
    protected String done(String sentence, Object... details) {
        say(sentence, details);
        return "/identity/view-officer.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Says what was done, on this page or the one that follows. */
    protected static void say(String sentence, Object... details) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, details), null));
    }

    /** The officer. */
    public Officers.Sheet getOfficer() {
        Officers.Sheet read = sheet;
        if (read == null) {
            read = officers.sheet(reference);
            sheet = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
