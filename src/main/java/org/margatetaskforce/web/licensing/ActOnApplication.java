package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicensableHouse;

/**
 * What every act on an application shares: which application, as it was read when the page was opened; the step back from
 * what was typed to a last look at it before anything legal is done; and the page that tells what happened.
 */
public abstract class ActOnApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceDrafts licenceDrafts;

    private String reference = "";
    private int version;
    private boolean checking;
    private transient @Nullable LicenceApplication application;
    private transient @Nullable LicensableHouse house;

    /** Reads what the page shows and fills the form with what is already known. */
    public void open() {
        version = getApplication().getVersion();
        fill();
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

    /** Where one goes when it is done: what happened, what was sent to whom, what is due next. */
    protected String done() {
        return "/licensing/act-done.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The version that was read: an act upon somebody else's change is refused and told. */
    protected int version() {
        return version;
    }

    /** The application. */
    public LicenceApplication getApplication() {
        LicenceApplication read = application;
        if (read == null) {
            read = licenceDrafts.get(reference);
            application = read;
        }
        return read;
    }

    /** The house it is for. */
    public LicensableHouse getHouse() {
        LicensableHouse read = house;
        if (read == null) {
            read = licenceDrafts.house(reference);
            house = read;
        }
        return read;
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
