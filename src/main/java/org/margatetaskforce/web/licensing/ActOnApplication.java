package org.margatetaskforce.web.licensing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicensableHouse;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/**
 * What every act on an application shares: which application, as it was read when the page was opened; the step back from
 * what was typed to a last look at it before anything legal is done; and the page that tells what happened.
 */
public abstract class ActOnApplication extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceApplications licenceApplications;

    private transient @Nullable LicenceApplication application;
    private transient @Nullable LicensableHouse house;

    /**
     * Opens the page: who works on an application joins the team of its case, and so sees what only its members see.
     *
     * @return the page to go to instead, where this act has to wait for another
     */
    public @Nullable String open() {
        licenceApplications.takeUp(getReference());
        fill();
        return null;
    }

    /** Tells the officer on the page itself, in a sentence of the messages. */
    protected void say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key), null));
    }

    /** Where one goes when it is done: what happened, what was sent to whom, what is due next. */
    protected String done() {
        return "/licensing/see-what-was-done.xhtml?faces-redirect=true&reference=" + getReference();
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

    /** The application. */
    public LicenceApplication getApplication() {
        LicenceApplication read = application;
        if (read == null) {
            read = licenceApplications.get(getReference());
            application = read;
        }
        return read;
    }

    /** The house it is for. */
    public LicensableHouse getHouse() {
        LicensableHouse read = house;
        if (read == null) {
            read = licenceApplications.house(getReference());
            house = read;
        }
        return read;
    }

    /** The UPRNs of its doors, with commas between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        return String.join(",", getHouse().doors());
    }
}
