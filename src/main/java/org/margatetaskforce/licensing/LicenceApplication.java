package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * An application for a licence under Part 3 of the Housing Act 2004: its header, the facts of the house, and where it
 * stands. Its state changes only through the verbs below, each of which refuses a move that the Act (Schedule 5) or the
 * council's own procedure does not allow.
 */
@Entity
@Table(schema = "licensing", name = "application")
public class LicenceApplication extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "TDC";

    @Column(name = "case_reference", nullable = false)
    private String caseReference;

    @Column(name = "case_id", nullable = false)
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ApplicationState state = ApplicationState.DRAFT;

    @Column(name = "house_id", nullable = false)
    private long houseId;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "application_type", nullable = false)
    private ApplicationType applicationType = ApplicationType.NEW;

    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_via", nullable = false)
    private SubmittedVia submittedVia = SubmittedVia.PAPER;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence_type", nullable = false)
    private LicenceType licenceType = LicenceType.DWELLING;

    @Column(name = "freehold_confirmed")
    private @Nullable Boolean freeholdConfirmed;

    @Column(name = "renews_licence")
    private @Nullable String renewsLicence;

    private @Nullable Boolean accredited;

    @Column(name = "accreditation_scheme")
    private @Nullable String accreditationScheme;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Embedded
    private @Nullable LicensabilityFacts licensability;

    @Embedded
    private @Nullable PropertyDetails details;

    @Embedded
    private @Nullable SafetyPrecautions safety;

    @Column(name = "no_other_interests")
    private @Nullable Boolean noOtherInterests;

    @Column(name = "fee_due_pence")
    private @Nullable Long feeDuePence;

    @Column(name = "fee_explanation")
    private @Nullable String feeExplanation;

    @Column(name = "fee_paid_pence")
    private @Nullable Long feePaidPence;

    @Column(name = "fee_paid_on")
    private @Nullable LocalDate feePaidOn;

    @Column(name = "fee_receipt")
    private @Nullable String feeReceipt;

    @Enumerated(EnumType.STRING)
    @Column(name = "fee_method")
    private @Nullable PaymentMethod feeMethod;

    @Column(name = "chase_on")
    private @Nullable LocalDate chaseOn;

    @Column(name = "duly_made_on")
    private @Nullable LocalDate dulyMadeOn;

    @Column(name = "duly_made_reason")
    private @Nullable String dulyMadeReason;

    @Column(name = "assessed_by")
    private @Nullable String assessedBy;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Recommendation recommendation;

    @Column(name = "term_months")
    private @Nullable Integer termMonths;

    @Column(name = "commences_on")
    private @Nullable LocalDate commencesOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    private @Nullable NextStep nextStep;

    @Column(name = "considered_on")
    private @Nullable LocalDate consideredOn;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decision_served_on")
    private @Nullable LocalDate decisionServedOn;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    @Column(name = "under_appeal", nullable = false)
    private boolean underAppeal;

    protected LicenceApplication() {}

    /** A new draft for a house, in the shared case of its property. */
    LicenceApplication(String reference, long houseId, String caseReference, long caseId, String officer, Instant now) {
        this.reference = reference;
        this.houseId = houseId;
        this.caseReference = caseReference;
        this.caseId = caseId;
        lastSavedBy = officer;
        lastSavedAt = now;
    }

    // --- the form, while it may be filled in

    /** Notes who saved last; every save of any section changes this row, and with it the version others carry. */
    void savedBy(String officer, Instant now) {
        lastSavedBy = officer;
        lastSavedAt = now;
    }

    void fill(HouseForm form, long house) {
        mustBeEditable();
        houseId = house;
        applicationType = Objects.requireNonNullElse(form.getApplicationType(), ApplicationType.NEW);
        submittedVia = Objects.requireNonNullElse(form.getSubmittedVia(), SubmittedVia.PAPER);
        licenceType = Objects.requireNonNullElse(form.getLicenceType(), LicenceType.DWELLING);
        freeholdConfirmed = form.getFreeholdConfirmed();
        renewsLicence = Said.orNull(form.getRenewsLicence());
        accredited = form.getAccredited();
        accreditationScheme = Said.orNull(form.getAccreditationScheme());
        if (state == ApplicationState.DRAFT) {
            receivedOn = form.getReceivedOn();
        }
    }

    void fill(LicensabilityForm form) {
        mustBeEditable();
        licensability = new LicensabilityFacts(form);
    }

    void fill(PropertyDetailsForm form) {
        mustBeEditable();
        Integer people = form.getOccupiers();
        Integer households = form.getHouseholds();
        if (people != null && households != null && people < households) {
            throw new RuleBroken("licensing.application.fewer-people-than-households", people, households);
        }
        details = new PropertyDetails(form);
    }

    void fill(SafetyForm form) {
        mustBeEditable();
        safety = new SafetyPrecautions(form);
    }

    void declareNoOtherInterests(@Nullable Boolean none) {
        mustBeEditable();
        noOtherInterests = none;
    }

    /** Refuses once it was duly made: from then on the form is evidence. */
    void mustBeEditable() {
        if (!state.isEditable()) {
            throw new RuleBroken("licensing.application.form-closed", reference, state.words());
        }
    }

    // --- receipt and validation

    /** The application is received (A.16): from a draft, on the day it came in. */
    void receive(LocalDate on, LocalDate today) {
        must("receive", ApplicationState.DRAFT);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.application.received-in-future", on);
        }
        receivedOn = on;
        state = ApplicationState.RECEIVED;
    }

    /** What the fee comes to, with its explanation, by the fee table in force on the day that counts. */
    void feeIs(long pence, String explanation) {
        feeDuePence = pence;
        feeExplanation = explanation;
    }

    /** Money received for it, in pence, with the receipt's number. Several payments add up; the last day counts. */
    void pay(long pence, LocalDate on, String receipt, PaymentMethod method, LocalDate today) {
        mustBeEditable();
        if (pence <= 0) {
            throw new RuleBroken("licensing.application.payment-not-positive");
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.application.payment-in-future", on);
        }
        feePaidPence = (feePaidPence == null ? 0 : feePaidPence) + pence;
        feePaidOn = feePaidOn == null || on.isAfter(feePaidOn) ? on : feePaidOn;
        feeReceipt = feeReceipt == null ? receipt : feeReceipt + ", " + receipt;
        feeMethod = method;
    }

    /** Something is missing and was asked for by a day (again, where it already was). */
    void askForMissing(LocalDate by, LocalDate today) {
        must("ask-for-missing", ApplicationState.RECEIVED, ApplicationState.INCOMPLETE);
        if (!by.isAfter(today)) {
            throw new RuleBroken("licensing.application.chase-date-past", by);
        }
        chaseOn = by;
        state = ApplicationState.INCOMPLETE;
    }

    /**
     * Every item is there. The day is that on which the last of them arrived; it is a defence to the offence of having no
     * licence (s.95(3)), so it can never be changed and carries its reason.
     */
    void dulyMake(LocalDate on, String reason, LocalDate today) {
        if (dulyMadeOn != null) {
            throw new RuleBroken("licensing.application.duly-made-immutable", dulyMadeOn);
        }
        must("duly-make", ApplicationState.RECEIVED, ApplicationState.INCOMPLETE);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.application.duly-made-in-future", on);
        }
        if (receivedOn != null && on.isBefore(receivedOn)) {
            throw new RuleBroken("licensing.application.duly-made-before-receipt", on, receivedOn);
        }
        if (Said.nothing(reason)) {
            throw new RuleBroken("licensing.application.reason-needed");
        }
        dulyMadeOn = on;
        dulyMadeReason = reason.strip();
        state = ApplicationState.DULY_MADE;
    }

    /** Goes back as not duly made: only once the day by which the missing items were wanted has passed. */
    void returnAsNotDulyMade(String reasons, LocalDate today) {
        must("return", ApplicationState.INCOMPLETE);
        if (chaseOn == null || !today.isAfter(chaseOn)) {
            throw new RuleBroken("licensing.application.chase-date-not-passed", String.valueOf(chaseOn));
        }
        close(ApplicationState.RETURNED, reasons, today);
    }

    /** The house is one for Part 2: this application can lead nowhere (A.2 row 4). */
    void redirect(String reasons, LocalDate today) {
        must("redirect", BEFORE_PROPOSAL);
        close(ApplicationState.REDIRECTED, reasons, today);
    }

    /** The house is exempt (A.3). */
    void exempt(String reasons, LocalDate today) {
        must("exempt", BEFORE_PROPOSAL);
        close(ApplicationState.EXEMPT, reasons, today);
    }

    private static final ApplicationState[] BEFORE_PROPOSAL = {
        ApplicationState.RECEIVED,
        ApplicationState.INCOMPLETE,
        ApplicationState.DULY_MADE,
        ApplicationState.UNDER_ASSESSMENT
    };

    /** A draft that comes to nothing: it was never received. */
    void discard(String reason, LocalDate today) {
        must("discard", ApplicationState.DRAFT);
        close(ApplicationState.DISCARDED, reason, today);
    }

    /** The applicant takes it back: possible until it is decided, and it ends the s.95 defence. */
    void withdraw(String reason, LocalDate today) {
        if (!state.isOpen()) {
            throw illegal("withdraw");
        }
        close(ApplicationState.WITHDRAWN, reason, today);
    }

    private void close(ApplicationState to, String reason, LocalDate today) {
        if (Said.nothing(reason)) {
            throw new RuleBroken("licensing.application.reason-needed");
        }
        state = to;
        closedOn = today;
        closingReason = reason.strip();
        nextStep = null;
    }

    // --- assessment (ss.88-89)

    /** The checks begin. */
    void startAssessment() {
        must("start-assessment", ApplicationState.DULY_MADE);
        state = ApplicationState.UNDER_ASSESSMENT;
        nextStep = NextStep.ASSESS;
    }

    /**
     * What the assessing officer recommends; where a fit-and-proper flag is set another officer must approve it.
     *
     * @param months the term in months where a grant is recommended, null for a refusal
     */
    void recommend(Recommendation what, @Nullable Integer months, boolean flagged, String officer) {
        must("recommend", ApplicationState.UNDER_ASSESSMENT);
        if (nextStep != NextStep.ASSESS) {
            throw illegal("recommend");
        }
        setRecommendation(what, months, flagged, officer);
    }

    private void setRecommendation(Recommendation what, @Nullable Integer months, boolean flagged, String officer) {
        if (what == Recommendation.REFUSE) {
            termMonths = null;
        } else {
            termMonths = term(what, months);
        }
        recommendation = what;
        assessedBy = officer;
        approvedBy = null;
        nextStep = flagged ? NextStep.APPROVE : NextStep.SERVE_PROPOSAL;
    }

    private static int term(Recommendation what, @Nullable Integer months) {
        if (what == Recommendation.GRANT_FULL) {
            return LONGEST_TERM_MONTHS;
        }
        if (months == null || months < 1) {
            throw new RuleBroken("licensing.application.term-needed");
        }
        if (months > LONGEST_TERM_MONTHS) {
            throw new RuleBroken("licensing.licence.over-five-years", months);
        }
        return months;
    }

    /** Five years in months (s.91(4)); the last day itself is reckoned by {@code D-LIC-MAX5}. */
    private static final int LONGEST_TERM_MONTHS = 60;

    /** Another officer than the assessor approves the recommendation. */
    void approve(String officer) {
        mustAwait(NextStep.APPROVE, "approve");
        if (officer.equals(assessedBy)) {
            throw new RuleBroken("licensing.application.approver-is-assessor");
        }
        approvedBy = officer;
        nextStep = NextStep.SERVE_PROPOSAL;
    }

    /** The approving officer wants the assessment looked at again. */
    void sendBack(String officer) {
        mustAwait(NextStep.APPROVE, "send-back");
        if (officer.equals(assessedBy)) {
            throw new RuleBroken("licensing.application.approver-is-assessor");
        }
        nextStep = state == ApplicationState.UNDER_ASSESSMENT ? NextStep.ASSESS : NextStep.CONSIDER;
    }

    // --- proposal and representations (Sch 5 paras 1-6, 12)

    /** The term that is proposed; refused where it is longer than five years ({@code D-LIC-MAX5}). */
    void proposeTerm(LocalDate commencement, LocalDate end, LocalDate latestEnd) {
        mustAwait(NextStep.SERVE_PROPOSAL, "propose");
        mustBeATerm(commencement, end, latestEnd);
        commencesOn = commencement;
        endsOn = end;
    }

    /** Another term for what is proposed or, by the tribunal, for the licence. */
    void changeTerm(LocalDate commencement, LocalDate end, LocalDate latestEnd) {
        mustBeATerm(commencement, end, latestEnd);
        commencesOn = commencement;
        endsOn = end;
    }

    private static void mustBeATerm(LocalDate commencement, LocalDate end, LocalDate latestEnd) {
        if (end.isBefore(commencement)) {
            throw new RuleBroken("licensing.licence.ends-before-commencement", end, commencement);
        }
        if (end.isAfter(latestEnd)) {
            throw new RuleBroken("licensing.licence.ends-after-five-years", end, latestEnd);
        }
    }

    /** A service turned out otherwise, and the period runs again: what was considered is to be considered anew. */
    void periodRunsAgain() {
        if (!state.isProposed() || (nextStep != NextStep.CONSIDER && nextStep != NextStep.DECIDE)) {
            throw illegal("run-period-again");
        }
        consideredOn = null;
        nextStep = NextStep.CONSIDER;
    }

    /** The notice of proposal has been served on the applicant and on every relevant person. */
    void propose() {
        mustAwait(NextStep.SERVE_PROPOSAL, "propose");
        state = recommendation == Recommendation.REFUSE
                ? ApplicationState.PROPOSED_REFUSE
                : ApplicationState.PROPOSED_GRANT;
        nextStep = NextStep.CONSIDER;
        consideredOn = null;
    }

    /** The representations have been considered and answered, and the proposal stands, changed at most immaterially. */
    void proposalStands(LocalDate periodEnd, LocalDate today) {
        mustBeAbleToConsider(periodEnd, today);
        consideredOn = today;
        nextStep = NextStep.DECIDE;
    }

    /** The proposal changes materially: what is new must be served and a further period run (paras 3 and 4). */
    void modify(int months, LocalDate periodEnd, LocalDate today) {
        mustBeAbleToConsider(periodEnd, today);
        if (state == ApplicationState.PROPOSED_REFUSE) {
            throw illegal("modify");
        }
        termMonths = term(Recommendation.GRANT_SHORT, months);
        nextStep = NextStep.SERVE_MODIFICATION;
    }

    /** Changed, but not materially or not from what was already consulted on (paras 9 and 10): no second notice. */
    void modifyImmaterially(int months, LocalDate periodEnd, LocalDate today) {
        proposalStands(periodEnd, today);
        if (state == ApplicationState.PROPOSED_REFUSE) {
            throw illegal("modify");
        }
        termMonths = term(Recommendation.GRANT_SHORT, months);
    }

    /** The notice of modifications has been served. */
    void proposeModified() {
        mustAwait(NextStep.SERVE_MODIFICATION, "propose-modified");
        state = ApplicationState.PROPOSED_MODIFIED;
        nextStep = NextStep.CONSIDER;
        consideredOn = null;
    }

    /**
     * The authority has changed its mind: the opposite is proposed by a notice of its own, with a fresh period. The period
     * now running need not have ended.
     */
    void proposeOpposite(Recommendation what, @Nullable Integer months, boolean flagged, String officer) {
        if (!state.isProposed() || (what == Recommendation.REFUSE) == (state == ApplicationState.PROPOSED_REFUSE)) {
            throw illegal("propose-opposite");
        }
        mustAwait(NextStep.CONSIDER, "propose-opposite");
        setRecommendation(what, months, flagged, officer);
    }

    private void mustBeAbleToConsider(LocalDate periodEnd, LocalDate today) {
        if (!state.isProposed()) {
            throw illegal("consider");
        }
        mustAwait(NextStep.CONSIDER, "consider");
        mustHaveEnded(periodEnd, today);
    }

    private static void mustHaveEnded(LocalDate periodEnd, LocalDate today) {
        if (!today.isAfter(periodEnd)) {
            throw new RuleBroken("licensing.application.period-running", periodEnd);
        }
    }

    // --- decision (Sch 5 paras 7 and 8)

    /**
     * Decides to grant. Refused before the period for representations has passed, by the assessor alone where a flag is
     * set, and for more than five years.
     *
     * @param periodEnd the last day for representations, from the last service of the last notice
     * @param latestEnd the last day that five years from commencement allow (s.91(4), {@code D-LIC-MAX5})
     */
    void grant(
            LocalDate on,
            String officer,
            boolean flagged,
            LocalDate periodEnd,
            LocalDate commencement,
            LocalDate end,
            LocalDate latestEnd) {
        must("grant", ApplicationState.PROPOSED_GRANT, ApplicationState.PROPOSED_MODIFIED);
        mustBeAbleToDecide(on, officer, flagged, periodEnd);
        if (commencement.isBefore(on)) {
            throw new RuleBroken("licensing.licence.commences-before-decision", commencement, on);
        }
        mustBeATerm(commencement, end, latestEnd);
        decided(ApplicationState.DECIDED_GRANT, on, officer);
        commencesOn = commencement;
        endsOn = end;
    }

    /** Decides to refuse. */
    void refuse(LocalDate on, String officer, boolean flagged, LocalDate periodEnd) {
        must("refuse", ApplicationState.PROPOSED_REFUSE);
        mustBeAbleToDecide(on, officer, flagged, periodEnd);
        decided(ApplicationState.DECIDED_REFUSE, on, officer);
    }

    private void mustBeAbleToDecide(LocalDate on, String officer, boolean flagged, LocalDate periodEnd) {
        mustHaveEnded(periodEnd, on);
        mustAwait(NextStep.DECIDE, "decide");
        if (flagged && officer.equals(assessedBy)) {
            throw new RuleBroken("licensing.application.decider-is-assessor");
        }
        if (flagged && approvedBy == null) {
            throw new RuleBroken("licensing.application.not-approved");
        }
    }

    private void decided(ApplicationState how, LocalDate on, String officer) {
        state = how;
        decidedOn = on;
        decidedBy = officer;
        nextStep = NextStep.SERVE_DECISION;
    }

    /** The decision's documents have been served. */
    void decisionServed(LocalDate on) {
        if (decidedOn == null || decisionServedOn != null) {
            throw illegal("serve-decision");
        }
        decisionServedOn = on;
        nextStep = null;
    }

    // --- the life of the licence, as far as the application shows it

    /** The licence comes into force on its own day, appealed or not (A.10). */
    void comeIntoForce(LocalDate today) {
        must("come-into-force", ApplicationState.DECIDED_GRANT);
        if (commencesOn == null || today.isBefore(commencesOn)) {
            throw new RuleBroken("licensing.licence.not-yet", String.valueOf(commencesOn));
        }
        state = ApplicationState.IN_FORCE;
    }

    /** The holder has been told that the licence will end. */
    void reminded(LocalDate on) {
        must("remind", ApplicationState.IN_FORCE);
        remindedOn = on;
    }

    /** The licence has ended with the last day of its term. */
    void expire(LocalDate today) {
        must("expire", ApplicationState.IN_FORCE);
        if (endsOn == null || !today.isAfter(endsOn)) {
            throw new RuleBroken("licensing.licence.still-running", String.valueOf(endsOn));
        }
        state = ApplicationState.EXPIRED;
        closedOn = today;
    }

    /** An appeal is lodged or, out of time, leave is given: a flag beside the state, which it does not change. */
    void appealed() {
        if (!isDecided()) {
            throw illegal("appeal");
        }
        underAppeal = true;
    }

    /** The appeal is disposed of and leaves the decision as it was, or varied. */
    void appealOver() {
        if (!underAppeal) {
            throw illegal("end-appeal");
        }
        underAppeal = false;
    }

    /** The tribunal reverses a grant: the licence is at an end. */
    void endByTribunal(LocalDate today) {
        must("end-by-tribunal", ApplicationState.DECIDED_GRANT, ApplicationState.IN_FORCE);
        appealOver();
        state = ApplicationState.ENDED;
        closedOn = today;
    }

    /** Its licence was revoked, or ended with its holder's death (ss.91(7), 93). */
    void licenceEnded(ApplicationState how, LocalDate today) {
        must("end", ApplicationState.DECIDED_GRANT, ApplicationState.IN_FORCE);
        state = how;
        closedOn = today;
    }

    /** The tribunal reverses a refusal and directs a licence in its own terms (Sch 5 para 34). */
    void grantByTribunal(LocalDate on, LocalDate commencement, LocalDate end, LocalDate latestEnd) {
        must("grant-by-tribunal", ApplicationState.DECIDED_REFUSE);
        mustBeATerm(commencement, end, latestEnd);
        appealOver();
        state = ApplicationState.DECIDED_GRANT;
        decidedOn = on;
        commencesOn = commencement;
        endsOn = end;
        closedOn = null;
    }

    /** The time for appealing against a refusal is over and nobody has. */
    void closeRefusal(LocalDate today) {
        must("close-refusal", ApplicationState.DECIDED_REFUSE);
        closedOn = today;
    }

    /** Has it been decided, whatever has become of the licence since? */
    public boolean isDecided() {
        return decidedOn != null;
    }

    private void mustAwait(NextStep step, String verb) {
        if (nextStep != step) {
            throw illegal(verb);
        }
    }

    private void must(String verb, ApplicationState... in) {
        for (ApplicationState allowed : in) {
            if (state == allowed) {
                return;
            }
        }
        throw illegal(verb);
    }

    private RuleBroken illegal(String verb) {
        return new RuleBroken("licensing.application.illegal", reference, state.words(), verb.replace('-', ' '));
    }

    /** The database's id, once written: the key of its own rows. */
    long key() {
        return Objects.requireNonNull(id(), "not yet written");
    }

    public String getReference() {
        return reference;
    }

    public String getAgencyCode() {
        return agencyCode;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public long getCaseId() {
        return caseId;
    }

    public ApplicationState getState() {
        return state;
    }

    public long getHouseId() {
        return houseId;
    }

    public Instant getLastSavedAt() {
        return lastSavedAt;
    }

    public String getLastSavedBy() {
        return lastSavedBy;
    }

    public ApplicationType getApplicationType() {
        return applicationType;
    }

    public SubmittedVia getSubmittedVia() {
        return submittedVia;
    }

    public LicenceType getLicenceType() {
        return licenceType;
    }

    public @Nullable Boolean getFreeholdConfirmed() {
        return freeholdConfirmed;
    }

    public @Nullable String getRenewsLicence() {
        return renewsLicence;
    }

    public @Nullable Boolean getAccredited() {
        return accredited;
    }

    public @Nullable String getAccreditationScheme() {
        return accreditationScheme;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public @Nullable LicensabilityFacts getLicensability() {
        return licensability;
    }

    public @Nullable PropertyDetails getDetails() {
        return details;
    }

    public @Nullable SafetyPrecautions getSafety() {
        return safety;
    }

    public @Nullable Boolean getNoOtherInterests() {
        return noOtherInterests;
    }

    public @Nullable Long getFeeDuePence() {
        return feeDuePence;
    }

    public @Nullable String getFeeExplanation() {
        return feeExplanation;
    }

    public @Nullable Long getFeePaidPence() {
        return feePaidPence;
    }

    public @Nullable LocalDate getFeePaidOn() {
        return feePaidOn;
    }

    public @Nullable String getFeeReceipt() {
        return feeReceipt;
    }

    public @Nullable PaymentMethod getFeeMethod() {
        return feeMethod;
    }

    public @Nullable LocalDate getChaseOn() {
        return chaseOn;
    }

    public @Nullable LocalDate getDulyMadeOn() {
        return dulyMadeOn;
    }

    public @Nullable String getDulyMadeReason() {
        return dulyMadeReason;
    }

    public @Nullable String getAssessedBy() {
        return assessedBy;
    }

    public @Nullable String getApprovedBy() {
        return approvedBy;
    }

    public @Nullable Recommendation getRecommendation() {
        return recommendation;
    }

    public @Nullable Integer getTermMonths() {
        return termMonths;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable NextStep getNextStep() {
        return nextStep;
    }

    public @Nullable LocalDate getConsideredOn() {
        return consideredOn;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate getDecisionServedOn() {
        return decisionServedOn;
    }

    public @Nullable LocalDate getRemindedOn() {
        return remindedOn;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public @Nullable String getClosingReason() {
        return closingReason;
    }

    public boolean isUnderAppeal() {
        return underAppeal;
    }
}
