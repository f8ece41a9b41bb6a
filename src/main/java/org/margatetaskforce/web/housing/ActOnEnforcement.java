package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/**
 * What every act on a housing enforcement case shares: which case, as it was read when the page was opened; the step back from what
 * was typed to a last look at it; and where one goes when it is done.
 */
public abstract class ActOnEnforcement extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    EnforcementCases enforcementCases;

    private transient @Nullable EnforcementCase found;

    /** Opens the page: who works on a case joins the team of its shared case, and so sees what only its members see. */
    public void open() {
        enforcementCases.takeUp(getReference());
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/housing/view-enforcement.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /**
     * The version that the page shows: an act upon somebody else's change is refused and told. What the page shows after that is
     * read anew, so that the officer can act again, now knowing of it.
     */
    protected int version() {
        Once.forget(this);
        int read = getFound().getVersion();
        found = null;
        return read;
    }

    /** The case. */
    public EnforcementCase getFound() {
        EnforcementCase read = found;
        if (read == null) {
            read = enforcementCases.get(getReference());
            found = read;
        }
        return read;
    }

    /** What was said as it was reported; null where the one acting may not read it. */
    public EnforcementCases.@Nullable Report getReport() {
        return once("report", () -> enforcementCases.findReport(getReference())).orElse(null);
    }

    /** The UPRNs of its doors, with a comma between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        return getFound().getUprn().value() + "," + getFound().getPropertyUprn().value();
    }
}
