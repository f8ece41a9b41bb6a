package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.exemption.ExemptionClaim;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;
import org.margatetaskforce.licensing.exemption.ExemptionRule;
import org.margatetaskforce.licensing.exemption.NewClaim;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Records that somebody claims that a house is exempt from selective licensing (SI 2006/370 art 2). */
@Named
@ViewScoped
public class RecordClaim implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExemptionClaims claims;

    @Inject
    AddressPick pick;

    private final NewClaim form = new NewClaim();
    private String uprn = "";

    /** A link may already say which home. */
    public void open() {
        form.setClaimedOn(TaskForceClock.current().today());
        Uprn.parse(uprn).ifPresent(pick::take);
    }

    /** Records it, and goes to it. */
    public String record() {
        String reference = claims.claimed(Uprn.of(door().uprn()), form);
        Tell.next("licensing.claim.recorded", reference);
        return "/licensing/view-claim.xhtml?faces-redirect=true&reference=" + reference;
    }

    private AddressRow door() {
        return Objects.requireNonNull(pick.getChosen());
    }

    /** What may be claimed by the law of the day of the claim. */
    public List<ExemptionRule> getRules() {
        LocalDate on = form.getClaimedOn();
        return Once.ask(
                this,
                "rules",
                () -> claims.rules(on == null ? TaskForceClock.current().today() : on));
    }

    /** Claims about the building before. */
    public List<ExemptionClaim> getBefore() {
        return Once.ask(this, "before", () -> claims.ofBuilding(door().propertyUprn()));
    }

    /** The doors of the page, for what stands over them. */
    public String getDoors() {
        AddressRow chosen = pick.getChosen();
        return chosen == null ? "" : chosen.uprn() + "," + chosen.propertyUprn();
    }

    public AddressPick getPick() {
        return pick;
    }

    public NewClaim getForm() {
        return form;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }
}
