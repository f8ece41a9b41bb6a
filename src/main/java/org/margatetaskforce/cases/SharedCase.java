package org.margatetaskforce.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * What the task force is doing about one place, family, person, landlord or problem, together (partnership practice B.2).
 * It is born with its reference ({@code MTF-P-2011-00001}) and keeps it; its heading names a place or a problem, never a
 * person. Its header is class D5: what hangs on it is seen by each according to post and membership. Its stage moves only
 * by the verbs here.
 */
@Entity
@Table(schema = "cases", name = "shared_case")
public class SharedCase extends Record {

    /** The stages in which it is worked on and somebody leads it. */
    static final Set<CaseStage> AT_WORK =
            EnumSet.of(CaseStage.ALLOCATED, CaseStage.ASSESSMENT, CaseStage.PLAN, CaseStage.ACTIVE);

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 5;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CaseType type = CaseType.PROPERTY;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaseStage stage = CaseStage.REFERRED;

    @Column(name = "lead_agency", nullable = false)
    private String leadAgency = "";

    @Column(name = "lead_professional")
    private @Nullable String leadProfessional;

    @Column(nullable = false)
    private String marking = "";

    @Column(updatable = false)
    private @Nullable Uprn uprn;

    @Column(nullable = false)
    private String heading = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CasePriority priority = CasePriority.P3;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaseRisk risk = CaseRisk.STANDARD;

    @Column(name = "high_cost", nullable = false)
    private boolean highCost;

    @Column(nullable = false, insertable = false, updatable = false)
    private boolean shared;

    @Enumerated(EnumType.STRING)
    @Column(name = "ward_basis")
    private @Nullable WardBasis wardBasis;

    @Column(name = "ward_exception_reason")
    private @Nullable String wardExceptionReason;

    @Column(name = "opening_reason", updatable = false)
    private @Nullable String openingReason;

    @Column(name = "referral_reference", updatable = false)
    private @Nullable String referralReference;

    @Column(name = "repeat_of_id", updatable = false)
    private @Nullable Long repeatOfId;

    @Column(name = "opened_on", nullable = false, updatable = false)
    private LocalDate openedOn = LocalDate.EPOCH;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "lead_accepted_on")
    private @Nullable LocalDate leadAcceptedOn;

    @Column(name = "first_contact_on")
    private @Nullable LocalDate firstContactOn;

    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;

    @Column(name = "plan_agreed_on")
    private @Nullable LocalDate planAgreedOn;

    @Column(name = "review_series_on")
    private @Nullable LocalDate reviewSeriesOn;

    @Column(name = "review_due_on")
    private @Nullable LocalDate reviewDueOn;

    @Column(name = "last_reviewed_on")
    private @Nullable LocalDate lastReviewedOn;

    @Column(name = "closing_since")
    private @Nullable LocalDate closingSince;

    @Column(name = "closing_proposed_by")
    private @Nullable String closingProposedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "closure_reason")
    private @Nullable ClosureReason closureReason;

    @Column(name = "closure_summary")
    private @Nullable String closureSummary;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "handover_to")
    private @Nullable String handoverTo;

    @Column(name = "last_local_link_on")
    private @Nullable LocalDate lastLocalLinkOn;

    @Column(name = "stepped_up_on")
    private @Nullable LocalDate steppedUpOn;

    @Column(name = "recheck_due_on")
    private @Nullable LocalDate recheckDueOn;

    protected SharedCase() {}

    /** A case as a unit test needs it: the service opens cases in the database. */
    SharedCase(
            CaseType type, CaseStage stage, String leadAgency, @Nullable String leadProfessional, LocalDate openedOn) {
        this.reference = "MTF-" + type.letter() + "-2011-00001";
        this.type = type;
        this.stage = stage;
        this.leadAgency = leadAgency;
        this.leadProfessional = leadProfessional;
        this.openedOn = openedOn;
        this.acceptedOn = openedOn;
    }

    /** The lead professional takes it on: ACCEPTED to ALLOCATED, from which first contact and assessment run. */
    public void acceptLead(String who, LocalDate today) {
        mustStandAt(CaseStage.ACCEPTED);
        leadProfessional = who;
        leadAcceptedOn = today;
        stage = CaseStage.ALLOCATED;
    }

    /**
     * Whoever was asked to lead does not: nobody leads until somebody else is asked, or takes it.
     *
     * @throws RuleBroken where the lead was accepted already
     */
    public void declineLead() {
        mustStandAt(CaseStage.ACCEPTED);
        leadProfessional = null;
    }

    /** Those concerned were met or spoken to: ALLOCATED to ASSESSMENT. */
    public void recordFirstContact(LocalDate on, LocalDate today) {
        mustStandAt(CaseStage.ALLOCATED);
        notInTheFuture(on, today);
        LocalDate allocated = leadAcceptedOn == null ? openedOn : leadAcceptedOn;
        if (on.isBefore(allocated)) {
            throw new RuleBroken("cases.case.contact-before-allocation", allocated);
        }
        firstContactOn = on;
        stage = CaseStage.ASSESSMENT;
    }

    /**
     * The assessment is signed: ASSESSMENT to PLAN.
     *
     * @param legalBasisPresent whether each pair of its agencies has one (nothing to ask of a single agency)
     */
    public void signAssessment(LocalDate on, LocalDate today, boolean legalBasisPresent) {
        mustStandAt(CaseStage.ASSESSMENT);
        notInTheFuture(on, today);
        if (!legalBasisPresent) {
            throw new RuleBroken("cases.case.no-legal-basis");
        }
        assessedOn = on;
        stage = CaseStage.PLAN;
    }

    /**
     * The plan is agreed: PLAN to ACTIVE, and the six-weekly reviews begin.
     *
     * @param series the unshifted day of the first review
     * @param due that day or the next working day
     */
    public void agreePlan(LocalDate on, LocalDate today, LocalDate series, LocalDate due) {
        mustStandAt(CaseStage.PLAN);
        notInTheFuture(on, today);
        planAgreedOn = on;
        reviewSeriesOn = series;
        reviewDueOn = due;
        stage = CaseStage.ACTIVE;
    }

    /** A review was held and the case goes on: the series is the last due day's, or anew from a day held two weeks late. */
    public void goOnAfterReview(LocalDate held, LocalDate today, LocalDate nextSeries, LocalDate nextDue) {
        mustStandAt(CaseStage.ACTIVE);
        notInTheFuture(held, today);
        lastReviewedOn = held;
        reviewSeriesOn = nextSeries;
        reviewDueOn = nextDue;
    }

    /** Closing is proposed: ACTIVE (by a review or between two) or STEPPED_UP to CLOSING. */
    public void proposeClosing(String who, ClosureReason reason, String summary, LocalDate today) {
        if (stage != CaseStage.ACTIVE && stage != CaseStage.STEPPED_UP) {
            throw new RuleBroken("cases.case.not-to-be-closed-from", stage.words());
        }
        if (summary.strip().length() < 15) {
            throw new RuleBroken("cases.case.closing-summary-short");
        }
        closingProposedBy = who;
        closureReason = reason;
        closureSummary = summary.strip();
        closingSince = today;
        stage = CaseStage.CLOSING;
    }

    /** The supervisor sends it back, or the lead thinks again: CLOSING to ACTIVE, with a review due. */
    public void goOnInstead(LocalDate series, LocalDate due) {
        mustStandAt(CaseStage.CLOSING);
        closingSince = null;
        closingProposedBy = null;
        closureReason = null;
        closureSummary = null;
        if (leadProfessional == null) {
            throw new RuleBroken("cases.case.nobody-leads");
        }
        if (reviewDueOn == null) {
            reviewSeriesOn = series;
            reviewDueOn = due;
        }
        stage = CaseStage.ACTIVE;
    }

    /**
     * The supervisor signs: CLOSING to CLOSED.
     *
     * @throws RuleBroken where who signs leads the case or proposed to close it
     */
    public void close(String supervisor, LocalDate on) {
        mustStandAt(CaseStage.CLOSING);
        if (supervisor.equals(leadProfessional) || supervisor.equals(closingProposedBy)) {
            throw new RuleBroken("cases.case.supervisor-is-lead");
        }
        end(supervisor, on);
    }

    /** The one agency that works on it has finished: SINGLE_AGENCY to CLOSED. */
    public void closeFile(String who, String reason, LocalDate on) {
        if (stage.isOver()) {
            throw new RuleBroken("cases.case.already-closed", reference);
        }
        mustStandAt(CaseStage.SINGLE_AGENCY);
        closureReason = ClosureReason.SINGLE_AGENCY_DONE;
        closureSummary = reason;
        end(who, on);
    }

    private void end(String who, LocalDate on) {
        if (on.isBefore(openedOn)) {
            throw new RuleBroken("cases.case.closed-before-opened", reference, openedOn);
        }
        stage = CaseStage.CLOSED;
        closedOn = on;
        closedBy = who;
        reviewDueOn = null;
        recheckDueOn = null;
    }

    /** Social care takes the statutory lead: the task force pauses, and looks again every six weeks. */
    public void stepUp(LocalDate today, LocalDate recheck) {
        if (!AT_WORK.contains(stage) && stage != CaseStage.ACCEPTED) {
            throw new RuleBroken("cases.case.not-at-work", stage.words());
        }
        steppedUpOn = today;
        recheckDueOn = recheck;
        reviewDueOn = null;
        reviewSeriesOn = null;
        stage = CaseStage.STEPPED_UP;
    }

    /** Looked again: social care still leads. */
    public void stayPaused(LocalDate recheck) {
        mustStandAt(CaseStage.STEPPED_UP);
        recheckDueOn = recheck;
    }

    /** Social care hands back: STEPPED_UP to ACTIVE, with a receiving lead who accepted and reviews from now on. */
    public void stepDown(String lead, LocalDate today, LocalDate series, LocalDate due) {
        mustStandAt(CaseStage.STEPPED_UP);
        leadProfessional = lead;
        if (leadAcceptedOn == null) {
            leadAcceptedOn = today;
        }
        recheckDueOn = null;
        reviewSeriesOn = series;
        reviewDueOn = due;
        stage = CaseStage.ACTIVE;
    }

    /** Those concerned have left the wards: any stage at work to HANDOVER, to an agency named. */
    public void beginHandover(String receivingAgency, LocalDate lastLocalLink, LocalDate today) {
        if (!AT_WORK.contains(stage)) {
            throw new RuleBroken("cases.case.not-at-work", stage.words());
        }
        if (receivingAgency.isBlank()) {
            throw new RuleBroken("cases.case.no-receiving-agency");
        }
        notInTheFuture(lastLocalLink, today);
        handoverTo = receivingAgency.strip();
        lastLocalLinkOn = lastLocalLink;
        reviewDueOn = null;
        reviewSeriesOn = null;
        stage = CaseStage.HANDOVER;
    }

    /**
     * The receiving agency has it: HANDOVER to CLOSED (moved).
     *
     * @param earliest the first day on which it may end: 42 days after the last link with the wards ended
     */
    public void endHandover(String who, LocalDate today, LocalDate earliest) {
        mustStandAt(CaseStage.HANDOVER);
        if (today.isBefore(earliest)) {
            throw new RuleBroken("cases.case.handover-too-early", earliest);
        }
        if (who.equals(leadProfessional)) {
            throw new RuleBroken("cases.case.supervisor-is-lead");
        }
        closureReason = ClosureReason.MOVED;
        closureSummary = "Handed over to " + handoverTo;
        end(who, today);
    }

    /** Somebody else leads it from now on; an agency changes with its officer. */
    public void handOverLead(String toUsername, String ofAgency, LocalDate today) {
        mustBeOpen();
        if (toUsername.equals(leadProfessional)) {
            throw new RuleBroken("cases.case.leads-already", toUsername);
        }
        leadProfessional = toUsername;
        leadAgency = ofAgency;
        if (stage != CaseStage.ACCEPTED) {
            leadAcceptedOn = today;
        }
    }

    /** How soon and how much harm may come: set together, since one explains the other. */
    public void weigh(CasePriority howSoon, CaseRisk howMuch) {
        mustBeOpen();
        priority = howSoon;
        risk = howMuch;
    }

    /** Marks it as one of the costliest, or no more (the programme manager's word). */
    public void markHighCost(boolean costly) {
        mustBeOpen();
        highCost = costly;
    }

    /**
     * Gives it another protective marking.
     *
     * @param with one that may be kept, of the scheme of the day
     * @throws RuleBroken where nobody says why, or it bears that already
     */
    public void mark(String with, String reason) {
        mustBeOpen();
        if (with.equals(marking)) {
            throw new RuleBroken("cases.case.marked-already", with);
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        marking = with;
    }

    /**
     * Nothing more happens on a case that is over.
     *
     * @throws RuleBroken where it is
     */
    public void mustBeOpen() {
        if (stage.isOver()) {
            throw new RuleBroken("cases.case.already-closed", reference);
        }
    }

    private void mustStandAt(CaseStage wanted) {
        if (stage != wanted) {
            throw new RuleBroken("cases.case.stands-elsewhere", stage.words(), wanted.words());
        }
    }

    private static void notInTheFuture(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("cases.case.in-the-future", day);
        }
    }

    public String getReference() {
        return reference;
    }

    /** D5: who sees that it exists, and its heading. */
    public int getDataClass() {
        return dataClass;
    }

    public CaseType getType() {
        return type;
    }

    public CaseStage getStage() {
        return stage;
    }

    public String getLeadAgency() {
        return leadAgency;
    }

    /** The user name of the lead professional; null while nobody leads (opened by the system's own work). */
    public @Nullable String getLeadProfessional() {
        return leadProfessional;
    }

    /** Protective marking shown on every page, print and export (partnership practice F.4). */
    public String getMarking() {
        return marking;
    }

    public Optional<Uprn> uprn() {
        return Optional.ofNullable(uprn);
    }

    /** The property's UPRN for a link, null where the case is about no property. */
    public @Nullable String getUprn() {
        return uprn == null ? null : uprn.value();
    }

    public String getHeading() {
        return heading;
    }

    public CasePriority getPriority() {
        return priority;
    }

    public CaseRisk getRisk() {
        return risk;
    }

    public boolean isHighCost() {
        return highCost;
    }

    /** Whether the five tests of B.2 hold, so that partner agencies' members see its body. */
    public boolean isShared() {
        return shared;
    }

    public @Nullable WardBasis getWardBasis() {
        return wardBasis;
    }

    public @Nullable String getWardExceptionReason() {
        return wardExceptionReason;
    }

    public @Nullable String getOpeningReason() {
        return openingReason;
    }

    public @Nullable String getReferralReference() {
        return referralReference;
    }

    /** Whether those concerned had been referred before, and their case closed not a year ago. */
    public boolean isRepeat() {
        return repeatOfId != null;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public @Nullable LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    /** The day of allocation: the lead professional accepted. */
    public @Nullable LocalDate getLeadAcceptedOn() {
        return leadAcceptedOn;
    }

    public @Nullable LocalDate getFirstContactOn() {
        return firstContactOn;
    }

    public @Nullable LocalDate getAssessedOn() {
        return assessedOn;
    }

    public @Nullable LocalDate getPlanAgreedOn() {
        return planAgreedOn;
    }

    /** The unshifted day of the series, from which the next is counted. */
    public @Nullable LocalDate getReviewSeriesOn() {
        return reviewSeriesOn;
    }

    public @Nullable LocalDate getReviewDueOn() {
        return reviewDueOn;
    }

    public @Nullable LocalDate getLastReviewedOn() {
        return lastReviewedOn;
    }

    public @Nullable LocalDate getClosingSince() {
        return closingSince;
    }

    public @Nullable String getClosingProposedBy() {
        return closingProposedBy;
    }

    public @Nullable ClosureReason getClosureReason() {
        return closureReason;
    }

    public @Nullable String getClosureSummary() {
        return closureSummary;
    }

    public @Nullable String getClosedBy() {
        return closedBy;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    /** The agency to which a case that left the wards goes. */
    public @Nullable String getHandoverTo() {
        return handoverTo;
    }

    public @Nullable LocalDate getLastLocalLinkOn() {
        return lastLocalLinkOn;
    }

    public @Nullable LocalDate getSteppedUpOn() {
        return steppedUpOn;
    }

    public @Nullable LocalDate getRecheckDueOn() {
        return recheckDueOn;
    }
}
