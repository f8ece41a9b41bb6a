package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHome;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.Tell;

/** What the acts on a home without a licence share: which it is, as it was read when the page was opened, and where one goes then. */
public abstract class ActOnUnlicensed implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    UnlicensedHomes unlicensedHomes;

    private String reference = "";
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
            read = unlicensedHomes.get(reference);
            found = read;
        }
        return read;
    }

    /** The version that the page shows; what it shows after a refusal is read anew. */
    protected int version() {
        int read = version;
        found = null;
        version = unlicensedHomes.get(reference).getVersion();
        return read;
    }

    /** Where one goes when it is done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The UPRNs of its doors: what stands over them stands at the top of the page. */
    public String getDoors() {
        return getFound().getUprn() + "," + getFound().getPropertyUprn();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
