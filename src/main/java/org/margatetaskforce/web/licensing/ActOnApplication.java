package org.margatetaskforce.web.licensing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicensableHouse;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/**
 * What every act on an application shares: which application, as it was read when the page was opened; the step back from
 * what was typed to a last look at it before anything legal is done; and the page that tells what happened.
 */
public abstract class ActOnApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceApplications licenceApplications;

    private String reference = "";
    private boolean checking;
    private transient @Nullable LicenceApplication application;
    private transient @Nullable LicensableHouse house;

    /**
     * Opens the page: who works on an application joins the team of its case, and so sees what only its members see.
     *
     * @return the page to go to instead, where this act has to wait for another
     */
    public @Nullable String open() {
        licenceApplications.takeUp(reference);
        fill();
        return null;
    }

    /** Fills the form when the page is opened. */
    protected void fill() {}

    /** What was typed can be read as a whole: it is shown once more before it is done. */
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

    /** Tells the officer on the page itself, in a sentence of the messages. */
    protected void say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key), null));
    }

    /** What was typed, or nothing at all: the domain says what it needs. */
    protected static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Where one goes when it is done: what happened, what was sent to whom, what is due next. */
    protected String done() {
        return "/licensing/see-what-was-done.xhtml?faces-redirect=true&reference=" + reference;
    }

    /**
     * The version that the page shows: an act upon somebody else's change is refused and told. What the page shows after
     * that is read anew, so that the officer can act again, now knowing of it.
     */
    protected int version() {
        Once.forget(this);
        int read = getApplication().getVersion();
        application = null;
        return read;
    }

    /** What the page names more than once is asked for once in an answer. */
    protected <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The application. */
    public LicenceApplication getApplication() {
        LicenceApplication read = application;
        if (read == null) {
            read = licenceApplications.get(reference);
            application = read;
        }
        return read;
    }

    /** The house it is for. */
    public LicensableHouse getHouse() {
        LicensableHouse read = house;
        if (read == null) {
            read = licenceApplications.house(reference);
            house = read;
        }
        return read;
    }

    /** The UPRNs of its doors, with commas between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        return String.join(",", getHouse().doors());
    }

    /** Its reference, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    /** Its reference, as in the address of the page. */
    public void setReference(String reference) {
        this.reference = reference;
    }
}
