package org.margatetaskforce.web.housing.hhsrs;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/**
 * What every page about the hazards of a case shares: which case, as it was read when the page was opened, and the way back
 * to its survey.
 */
public abstract class ActOnHazards implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HazardAssessments hazards;

    @Inject
    transient EnforcementFiles files;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;

    /** Opens the page: who works on a case joins its team, and so sees what only its members see. */
    public void open() {
        version = hazards.takeUp(reference).getVersion();
        Once.forget(this);
        fill();
    }

    /** Fills the form when the page is opened. */
    protected void fill() {}

    /** The version that the page shows: an act upon somebody else's change is refused and told; then the latest counts. */
    protected int version() {
        int read = version;
        Once.forget(this);
        version = getEnforcementCase().getVersion();
        return read;
    }

    /** Back to the survey, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return survey();
    }

    /** The address of the survey. */
    protected String survey() {
        return "/housing/assess-hazards.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The case. */
    public EnforcementCase getEnforcementCase() {
        return Once.ask(this, "case", () -> files.get(reference));
    }

    /** The doors it is about, with a comma between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        EnforcementCase of = getEnforcementCase();
        String door = of.getUprn().value();
        String house = of.getPropertyUprn().value();
        return door.equals(house) ? door : door + ',' + house;
    }

    /** The name colleagues know. */
    public String officer(@Nullable String username) {
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    /** The reference of the case, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
