package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.Allocations;
import org.margatetaskforce.cases.referral.LeadAnswer;
import org.margatetaskforce.cases.referral.LeadCandidate;
import org.margatetaskforce.cases.referral.ReferralState;

/** Asks somebody to lead a case that nobody leads yet. */
@Named
@ViewScoped
public class AllocateReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Allocations allocations;

    private @Nullable String lead;
    private @Nullable String overCap;
    private List<LeadCandidate> candidates = List.of();

    @Override
    protected @Nullable String fill() {
        if (getReferral().getState() != ReferralState.ACCEPTED
                || getReferral().getLeadAnswer() == LeadAnswer.ASKED
                || !files.isOnDuty("ALLOCATE")) {
            return there();
        }
        candidates = allocations.candidates(getReference());
        return null;
    }

    /** Asks them. */
    public String record() {
        allocations.ask(getReference(), version(), Objects.requireNonNull(lead), overCap);
        return done("cases.referral.lead-asked");
    }

    public List<LeadCandidate> getCandidates() {
        return candidates;
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }

    public @Nullable String getOverCap() {
        return overCap;
    }

    public void setOverCap(@Nullable String overCap) {
        this.overCap = overCap;
    }
}
