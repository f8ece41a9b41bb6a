package org.margatetaskforce.housing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * One course of enforcement about one dwelling or building (Housing Act 2004 Part 1), from a report to its end:
 * {@code EN-2011-00001}. This is its header, which whoever may know of the property may see; what was found and decided hangs
 * on it. Its state changes through the verbs below alone, each of which refuses what the Act or practice does not allow.
 */
@Entity
@Table(schema = "housing", name = "enforcement_case")
public class EnforcementCase extends Record {

    private static final int LONGEST_NEXT = 120;
    private static final Set<EnforcementState> BEFORE_INSPECTION = EnumSet.of(
            EnforcementState.REPORTED,
            EnforcementState.INFORMAL,
            EnforcementState.INSPECTION_DUE,
            EnforcementState.NO_ACCESS,
            EnforcementState.WARRANT_SOUGHT);

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference = "";

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt = Instant.EPOCH;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy = "";

    @Column(nullable = false, updatable = false)
    private Uprn uprn = new Uprn("1");

    @Column(name = "property_uprn", nullable = false, updatable = false)
    private Uprn propertyUprn = new Uprn("1");

    @Column(nullable = false, updatable = false)
    private String address = "";

    @Column(nullable = false, updatable = false)
    private String postcode = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EnforcementState state = EnforcementState.REPORTED;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Origin origin = Origin.COMPLAINT;

    @Column(name = "reported_on", nullable = false, updatable = false)
    private LocalDate reportedOn = LocalDate.EPOCH;

    @Column(name = "immediate_risk", nullable = false)
    private boolean immediateRisk;

    private @Nullable String officer;

    @Column(name = "informal_review_on")
    private @Nullable LocalDate informalReviewOn;

    @Column(name = "put_right", nullable = false)
    private boolean putRight;

    @Column(name = "inspected_on")
    private @Nullable LocalDate inspectedOn;

    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;

    @Column(name = "category_1", nullable = false)
    private boolean category1;

    @Column(name = "category_2", nullable = false)
    private boolean category2;

    @Column(name = "action_decided_on")
    private @Nullable LocalDate actionDecidedOn;

    @Column(name = "next_words")
    private @Nullable String nextWords;

    @Column(name = "next_on")
    private @Nullable LocalDate nextOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    protected EnforcementCase() {}

    /**
     * A report of bad housing.
     *
     * @param uprn the flat or house reported; {@code propertyUprn} the building it is in, the same for a house
     * @throws RuleBroken where it would have been reported after today
     */
    EnforcementCase(
            String reference,
            String caseReference,
            long caseId,
            Uprn uprn,
            Uprn propertyUprn,
            String address,
            String postcode,
            Origin origin,
            LocalDate reportedOn,
            boolean immediateRisk,
            LocalDate today) {
        if (reportedOn.isAfter(today)) {
            throw new RuleBroken("housing.case.reported-in-the-future", reportedOn);
        }
        this.reference = reference;
        this.caseReference = caseReference;
        this.caseId = caseId;
        this.uprn = uprn;
        this.propertyUprn = propertyUprn;
        this.address = address;
        this.postcode = postcode;
        this.origin = origin;
        this.reportedOn = reportedOn;
        this.immediateRisk = immediateRisk;
    }

    /** Notes who saved last; every save of any part of the case changes this row, and with it the version others carry. */
    void savedBy(String who, Instant now) {
        lastSavedBy = who;
        lastSavedAt = now;
    }

    /** Whether somebody is in danger, as it turns out when the report is looked at. */
    void weigh(boolean atRisk) {
        mustBe(EnforcementState.REPORTED, EnforcementState.INFORMAL);
        immediateRisk = atRisk;
    }

    /** Is given to an officer of the housing team, by user name. */
    void allocate(String username) {
        mustBeOpen();
        officer = username;
    }

    /**
     * The landlord is asked to put it right without a notice; on a day that is set it is looked at again.
     *
     * @throws RuleBroken where somebody is at immediate risk, the complaint is official (s.4(2)), or the day is not to come
     */
    void tryInformally(LocalDate reviewOn, LocalDate today) {
        mustBe(EnforcementState.REPORTED, EnforcementState.INFORMAL);
        if (immediateRisk) {
            throw new RuleBroken("housing.case.no-informal-stage-at-risk");
        }
        if (origin.mustBeInspected()) {
            throw new RuleBroken("housing.case.official-complaint-is-inspected");
        }
        if (!reviewOn.isAfter(today)) {
            throw new RuleBroken("housing.case.informal-review-needed", today);
        }
        informalReviewOn = reviewOn;
        move(EnforcementState.INFORMAL);
    }

    /** What the landlord was asked to do was put right, and the case waits to be closed. */
    void isPutRightInformally() {
        mustBe(EnforcementState.INFORMAL);
        putRight = true;
    }

    /** The informal stage is over and nothing was put right: it is inspected. */
    void informalStageFailed() {
        mustBe(EnforcementState.INFORMAL);
        move(EnforcementState.REPORTED);
    }

    /** It was not put right after all. */
    void notPutRight() {
        mustBeOpen();
        putRight = false;
        if (state == EnforcementState.INFORMAL) {
            move(EnforcementState.REPORTED);
        }
    }

    /** An inspection is arranged: notice of entry given (s.239(5)), or a route on which none is needed. */
    public void arrangeInspection() {
        mustBe(
                EnforcementState.REPORTED,
                EnforcementState.INFORMAL,
                EnforcementState.INSPECTION_DUE,
                EnforcementState.NO_ACCESS,
                EnforcementState.WARRANT_SOUGHT);
        move(EnforcementState.INSPECTION_DUE);
    }

    /** Nobody let the officers in. */
    public void noAccess() {
        mustBe(EnforcementState.INSPECTION_DUE, EnforcementState.NO_ACCESS);
        move(EnforcementState.NO_ACCESS);
    }

    /** A justice is asked for a warrant (s.240). */
    public void seekWarrant() {
        mustBe(EnforcementState.REPORTED, EnforcementState.INSPECTION_DUE, EnforcementState.NO_ACCESS);
        move(EnforcementState.WARRANT_SOUGHT);
    }

    /** The dwelling was inspected, for the first time or again. */
    public void inspected(LocalDate on, LocalDate today) {
        mustBeOpen();
        if (on.isAfter(today) || on.isBefore(reportedOn)) {
            throw new RuleBroken("housing.case.inspected-on", reportedOn, today);
        }
        inspectedOn = on;
        if (BEFORE_INSPECTION.contains(state)) {
            move(EnforcementState.INSPECTED);
        }
    }

    /**
     * The hazards found are assessed and approved, or assessed anew: what stands now. From the day of the first assessment
     * with a category 1 hazard the duty to act runs (s.5).
     *
     * @param cat1 whether a category 1 hazard stands, {@code cat2} whether one of category 2
     */
    public void assessed(boolean cat1, boolean cat2, LocalDate on) {
        mustBe(EnforcementState.INSPECTED, EnforcementState.ASSESSED, EnforcementState.ACTION_DECIDED);
        boolean dutyBegins = cat1 && !category1;
        if (assessedOn == null || dutyBegins) {
            assessedOn = on;
        }
        category1 = cat1;
        category2 = cat2;
        if (dutyBegins) {
            // what was decided before was decided about something else
            actionDecidedOn = null;
        }
        if (state == EnforcementState.INSPECTED || dutyBegins) {
            move(EnforcementState.ASSESSED);
        }
    }

    /** The most appropriate course of action is chosen, with its reasons (ss.5, 7, 8); after one another may be taken (s.5(5)). */
    public void decideAction(LocalDate on) {
        mustBe(EnforcementState.ASSESSED, EnforcementState.ACTION_DECIDED);
        if (!category1 && !category2) {
            throw new RuleBroken("housing.case.no-hazard-to-act-on", reference);
        }
        if (actionDecidedOn == null) {
            actionDecidedOn = on;
        }
        move(EnforcementState.ACTION_DECIDED);
    }

    /**
     * The case ends.
     *
     * @param end how: one of the closed states
     * @param actionsCompleted whether every course of action that was decided has been completed
     * @param reason the manager's, which is written down elsewhere; without one nothing is closed
     * @throws RuleBroken where a category 1 hazard stands and no course of action is completed, or the end is not one that its
     *     state allows
     */
    void close(EnforcementState end, boolean actionsCompleted, String reason, String by, LocalDate today) {
        mustBeOpen();
        if (reason.isBlank()) {
            throw new RuleBroken("housing.case.closing-reason-needed");
        }
        if (category1 && !(end == EnforcementState.CLOSED_ACTION_COMPLETED && actionsCompleted)) {
            throw new RuleBroken("housing.case.category-1-stands", reference);
        }
        if (!mayEnd(end, actionsCompleted)) {
            throw new RuleBroken("housing.case.cannot-end-so", reference, end.words(), words());
        }
        closedOn = today;
        closedBy = by;
        informalReviewOn = null;
        nextWords = null;
        nextOn = null;
        state = end;
    }

    /** Whether it may end so, as it stands. */
    boolean mayEnd(EnforcementState end, boolean actionsCompleted) {
        if (state.isClosed() || category1 && !(end == EnforcementState.CLOSED_ACTION_COMPLETED && actionsCompleted)) {
            return false;
        }
        return switch (end) {
            case CLOSED_INFORMALLY -> BEFORE_INSPECTION.contains(state) && !origin.mustBeInspected();
            // nothing of what was decided before the hazards were assessed anew may still run
            case CLOSED_NO_HAZARD -> state == EnforcementState.ASSESSED && !category2 && actionsCompleted;
            case CLOSED_NO_ACTION -> state == EnforcementState.ASSESSED && category2 && actionsCompleted;
            case CLOSED_COMPLIED ->
                (state == EnforcementState.ASSESSED || state == EnforcementState.ACTION_DECIDED)
                        && !category1
                        && actionsCompleted;
            case CLOSED_ACTION_COMPLETED -> state == EnforcementState.ACTION_DECIDED && actionsCompleted;
            default -> false;
        };
    }

    /**
     * Says in a few words, without names, what comes next and when: what police, fire and family workers read on the shared
     * case.
     */
    public void next(@Nullable String what, @Nullable LocalDate on) {
        if (what != null && what.length() > LONGEST_NEXT) {
            throw new RuleBroken("housing.case.next-too-long", LONGEST_NEXT);
        }
        nextWords = what;
        nextOn = on;
    }

    private void move(EnforcementState to) {
        state = to;
        if (to != EnforcementState.INFORMAL) {
            informalReviewOn = null;
        }
    }

    private void mustBeOpen() {
        if (state.isClosed()) {
            throw new RuleBroken("housing.case.closed", reference);
        }
    }

    private void mustBe(EnforcementState... allowed) {
        mustBeOpen();
        for (EnforcementState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new RuleBroken("housing.case.stands-otherwise", reference, words());
    }

    private String words() {
        return state.words().toLowerCase(Locale.UK);
    }

    /** The database's own id, for rows that hang on the case. */
    public long key() {
        return Objects.requireNonNull(id());
    }

    public String getReference() {
        return reference;
    }

    /** The shared case of the property. */
    public String getCaseReference() {
        return caseReference;
    }

    public long getCaseId() {
        return caseId;
    }

    public Instant getLastSavedAt() {
        return lastSavedAt;
    }

    public String getLastSavedBy() {
        return lastSavedBy;
    }

    public Uprn getUprn() {
        return uprn;
    }

    public Uprn getPropertyUprn() {
        return propertyUprn;
    }

    public String getAddress() {
        return address;
    }

    public String getPostcode() {
        return postcode;
    }

    public EnforcementState getState() {
        return state;
    }

    public Origin getOrigin() {
        return origin;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    /** Was somebody in danger as it was reported? */
    public boolean isImmediateRisk() {
        return immediateRisk;
    }

    /** Whose it is, by user name; null while nobody has taken it up. */
    public @Nullable String getOfficer() {
        return officer;
    }

    public @Nullable LocalDate getInformalReviewOn() {
        return informalReviewOn;
    }

    /** Was what had been reported put right informally, so that the case only waits to be closed? */
    public boolean isPutRight() {
        return putRight;
    }

    public @Nullable LocalDate getInspectedOn() {
        return inspectedOn;
    }

    /** From when the duty to act is counted. */
    public @Nullable LocalDate getAssessedOn() {
        return assessedOn;
    }

    /** Does a category 1 hazard stand, as last assessed? */
    public boolean isCategory1() {
        return category1;
    }

    public boolean isCategory2() {
        return category2;
    }

    public @Nullable LocalDate getActionDecidedOn() {
        return actionDecidedOn;
    }

    public @Nullable String getNextWords() {
        return nextWords;
    }

    public @Nullable LocalDate getNextOn() {
        return nextOn;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public @Nullable String getClosedBy() {
        return closedBy;
    }
}
