package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHome;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** What the acts on a home without a licence share: which it is, as it was read when the page was opened, and where one goes then. */
public abstract class ActOnUnlicensed extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    UnlicensedHomes unlicensedHomes;

    private int version;
    private transient @Nullable UnlicensedHome found;

    /** Opens the page. */
    public void open() {
        version = getFound().getVersion();
    }

    /** The look into the home. */
    public UnlicensedHome getFound() {
        UnlicensedHome read = found;
        if (read == null) {
            read = unlicensedHomes.get(getReference());
            found = read;
        }
        return read;
    }

    /** The version that the page shows; what it shows after a refusal is read anew. */
    protected int version() {
        int read = version;
        found = null;
        version = unlicensedHomes.get(getReference()).getVersion();
        return read;
    }

    /** Where one goes when it is done. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The UPRNs of its doors: what stands over them stands at the top of the page. */
    public String getDoors() {
        return getFound().getUprn() + "," + getFound().getPropertyUprn();
    }
}
