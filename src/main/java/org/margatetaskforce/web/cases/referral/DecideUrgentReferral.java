package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.referral.Allocations;
import org.margatetaskforce.cases.referral.LeadCandidate;
import org.margatetaskforce.cases.referral.ReferralChoices;
import org.margatetaskforce.cases.referral.ReferralClock;
import org.margatetaskforce.cases.referral.ReferralDecisions;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.cases.referral.UrgentDecision;
import org.margatetaskforce.cases.referral.UrgentOutcome;

/** One of the deciders says what is to be done about an urgent referral. */
@Named
@ViewScoped
public class DecideUrgentReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Referrals referrals;

    @Inject
    ReferralDecisions decisions;

    @Inject
    ReferralChoices choices;

    @Inject
    Allocations allocations;

    private @Nullable UrgentOutcome outcome;
    private @Nullable String reason;
    private @Nullable String lead;
    private List<UrgentDecision> said = List.of();
    private List<LeadCandidate> candidates = List.of();
    private List<ReferralClock> clocks = List.of();

    @Override
    protected @Nullable String fill() {
        if (getReferral().getState() != ReferralState.URGENT
                || decisions.deciderPost().isEmpty()) {
            return there();
        }
        said = decisions.urgent(getReference());
        clocks = referrals.clocks(getReference());
        candidates = allocations.candidates(
                choices.suggestedType(
                        orEmpty(getReferral().getCategory()),
                        Objects.requireNonNullElse(
                                getReferral().getReferredOn(),
                                TaskForceClock.current().today())),
                List.of());
        lead = String.valueOf(Acting.who());
        return null;
    }

    /** Records the decision. */
    public String record() {
        boolean decided = decisions.decideUrgently(
                getReference(), version(), Objects.requireNonNull(outcome), orEmpty(reason), lead);
        return done(decided ? "cases.referral.urgent-decided" : "cases.referral.urgent-said");
    }

    /** True while this outcome is the one picked. */
    public boolean comesTo(String name) {
        return outcome != null && outcome.name().equals(name);
    }

    /** Those who could lead: whoever decides may name themselves. */
    public List<LeadCandidate> getCandidates() {
        return candidates;
    }

    /** Whether the one acting is among those who could lead. */
    public boolean isCandidate() {
        return candidates.stream().anyMatch(each -> each.username().equals(Acting.who()));
    }

    public List<UrgentDecision> getDecisions() {
        return said;
    }

    public List<ReferralClock> getClocks() {
        return clocks;
    }

    public @Nullable UrgentOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable UrgentOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }
}
