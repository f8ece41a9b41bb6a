package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.referral.Allocations;
import org.margatetaskforce.cases.referral.Band;
import org.margatetaskforce.cases.referral.LeadCandidate;
import org.margatetaskforce.cases.referral.ReferralChoices;
import org.margatetaskforce.cases.referral.ReferralClock;
import org.margatetaskforce.cases.referral.ReferralDecisions;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.cases.referral.Tasking;
import org.margatetaskforce.cases.referral.TaskingOutcome;

/** Records what tasking decided on a referral: with one click there is a case, and a first action. */
@Named
@ViewScoped
public class DecideReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Referrals referrals;

    @Inject
    ReferralDecisions decisions;

    @Inject
    ReferralChoices choices;

    @Inject
    Allocations allocations;

    private @Nullable TaskingOutcome outcome;
    private @Nullable String reason;
    private @Nullable String signpost;
    private CaseType type = CaseType.FAMILY;
    private @Nullable String heading;
    private List<String> interested = new ArrayList<>();
    private @Nullable String lead;
    private @Nullable Band priority;
    private @Nullable String overCap;
    private @Nullable String exception;
    private @Nullable String existingCase;
    private @Nullable String actionTitle;
    private @Nullable String actionAgency;
    private @Nullable LocalDate actionDue;
    private List<LeadCandidate> candidates = List.of();
    private List<Referrals.Alike> alike = List.of();
    private List<ReferralClock> clocks = List.of();

    @Override
    protected @Nullable String fill() {
        if (!getReferral().getState().isAtTasking() || !decisions.mayDecide()) {
            return there();
        }
        type = choices.suggestedType(
                orEmpty(getReferral().getCategory()),
                Objects.requireNonNullElse(
                        getReferral().getReferredOn(), TaskForceClock.current().today()));
        if (type == CaseType.PROPERTY && getReferral().getPropertyUprn() == null) {
            type = CaseType.PROBLEM;
        }
        heading = decisions.heading(getReferral());
        if (getReferral().getReferrerAgency() != null) {
            interested.add(getReferral().getReferrerAgency());
        }
        alike = referrals.alike(getReference());
        clocks = referrals.clocks(getReference());
        typeChosen();
        return null;
    }

    /** Another type has other people who may lead. */
    public void typeChosen() {
        candidates = allocations.candidates(type, List.of());
    }

    /** Records the decision. */
    public String record() {
        TaskingOutcome comes = Objects.requireNonNull(outcome);
        decisions.decide(
                getReference(),
                version(),
                new Tasking(
                        comes,
                        reason,
                        signpost,
                        type,
                        heading,
                        interested,
                        lead,
                        priority,
                        overCap,
                        exception,
                        existingCase,
                        action()));
        return done("cases.referral.decided-" + comes.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Tasking.@Nullable FirstAction action() {
        String title = actionTitle;
        if (title == null || title.isBlank()) {
            return null;
        }
        String agency = actionAgency;
        LocalDate due = actionDue;
        if (agency == null || due == null) {
            throw new RuleBroken("cases.referral.action-incomplete");
        }
        return new Tasking.FirstAction(title.strip(), agency, due);
    }

    /** True while this outcome is the one picked. */
    public boolean comesTo(String name) {
        return outcome != null && outcome.name().equals(name);
    }

    /** True where a case comes of it. */
    public boolean isMakingACase() {
        return outcome == TaskingOutcome.ACCEPTED || outcome == TaskingOutcome.SINGLE_AGENCY;
    }

    /** True where it has been put off once: then it cannot be again. */
    public boolean isDeferredAlready() {
        return getReferral().getDeferredOn() != null;
    }

    public List<LeadCandidate> getCandidates() {
        return candidates;
    }

    public List<Referrals.Alike> getAlike() {
        return alike;
    }

    public List<ReferralClock> getClocks() {
        return clocks;
    }

    public @Nullable TaskingOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable TaskingOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getSignpost() {
        return signpost;
    }

    public void setSignpost(@Nullable String signpost) {
        this.signpost = signpost;
    }

    public CaseType getType() {
        return type;
    }

    public void setType(CaseType type) {
        this.type = type;
    }

    public @Nullable String getHeading() {
        return heading;
    }

    public void setHeading(@Nullable String heading) {
        this.heading = heading;
    }

    public List<String> getInterested() {
        return interested;
    }

    public void setInterested(@Nullable List<String> interested) {
        this.interested = interested == null ? new ArrayList<>() : new ArrayList<>(interested);
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }

    public @Nullable Band getPriority() {
        return priority;
    }

    public void setPriority(@Nullable Band priority) {
        this.priority = priority;
    }

    public @Nullable String getOverCap() {
        return overCap;
    }

    public void setOverCap(@Nullable String overCap) {
        this.overCap = overCap;
    }

    public @Nullable String getException() {
        return exception;
    }

    public void setException(@Nullable String exception) {
        this.exception = exception;
    }

    public @Nullable String getExistingCase() {
        return existingCase;
    }

    public void setExistingCase(@Nullable String existingCase) {
        this.existingCase = existingCase;
    }

    public @Nullable String getActionTitle() {
        return actionTitle;
    }

    public void setActionTitle(@Nullable String actionTitle) {
        this.actionTitle = actionTitle;
    }

    public @Nullable String getActionAgency() {
        return actionAgency;
    }

    public void setActionAgency(@Nullable String actionAgency) {
        this.actionAgency = actionAgency;
    }

    public @Nullable LocalDate getActionDue() {
        return actionDue;
    }

    public void setActionDue(@Nullable LocalDate actionDue) {
        this.actionDue = actionDue;
    }
}
