package org.margatetaskforce.web.housing.sanction;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.sanction.SanctionFiles;
import org.margatetaskforce.housing.sanction.SanctionGrounds;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every page about the sanctions of a case shares: which case, as it was read when the page was opened, and the way back. */
public abstract class ActOnSanction implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementFiles files;

    @Inject
    transient HazardAssessments hazards;

    @Inject
    transient SanctionFiles sanctions;

    @Inject
    transient SanctionGrounds grounds;

    @Inject
    transient EnforcementLetters letters;

    @Inject
    transient Officers officers;

    private String reference = "";
    private String one = "";
    private int version = -1;
    private boolean checking;

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

    /** Back to the sanctions of the case, which say what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/housing/view-sanctions.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** What was typed is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    public boolean isChecking() {
        return checking;
    }

    /** Today, by the house's clock. */
    protected static LocalDate today() {
        return TaskForceClock.current().today();
    }

    /** The case. */
    public EnforcementCase getEnforcementCase() {
        return Once.ask(this, "case", () -> files.get(reference));
    }

    /** Those who answer for the dwelling, as recorded, to choose from. */
    public List<EnforcementLetters.Landlord> getLandlords() {
        return Once.ask(this, "landlords", () -> letters.landlords(getEnforcementCase()));
    }

    /** The doors it is about, with a comma between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        EnforcementCase of = getEnforcementCase();
        return of.getUprn().value() + ',' + of.getPropertyUprn().value();
    }

    /** The name colleagues know. */
    public String officer(@Nullable String username) {
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    /** The reference of the case, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    /** A task of the worklist names the demand or penalty itself: its case is looked up. */
    public void setReference(@Nullable String reference) {
        String named = reference == null ? "" : reference.strip();
        if (named.startsWith("DM-") || named.startsWith("CP-")) {
            one = named;
            named = sanctions.findCaseOf(named).orElse("");
        }
        this.reference = named;
    }

    /** The reference of what is acted on, as in the address of the page. */
    public String getOne() {
        return one;
    }

    public void setOne(@Nullable String one) {
        if (one != null && !one.isBlank()) {
            this.one = one.strip();
        }
    }
}
