package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;

/**
 * A notice or order of Housing Act 2004 Part 1, from its draft to its end: {@code HN-2011-00001}. These are its days and
 * states, which whoever may know of the case may see; what it says and whom it reaches are rows of their own. Its state
 * changes through the verbs below alone, each of which refuses what the Act does not allow.
 */
@Entity
@Table(schema = "housing", name = "notice")
public class EnforcementNotice extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind = NoticeKind.IMPROVEMENT_NOTICE;

    @Column(nullable = false, updatable = false)
    private String section = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeState state = NoticeState.DRAFTED;

    @Column(name = "drafted_by", nullable = false)
    private String draftedBy = "";

    @Column(name = "drafted_on", nullable = false, updatable = false)
    private LocalDate draftedOn = LocalDate.EPOCH;

    @Column(name = "handed_up_on")
    private @Nullable LocalDate handedUpOn;

    @Column(name = "handed_up_by")
    private @Nullable String handedUpBy;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "made_on")
    private @Nullable LocalDate madeOn;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "served_on")
    private @Nullable LocalDate servedOn;

    @Column(name = "copies_by")
    private @Nullable LocalDate copiesBy;

    @Column(name = "copies_done_on")
    private @Nullable LocalDate copiesDoneOn;

    @Column(name = "appeal_by")
    private @Nullable LocalDate appealBy;

    @Column(name = "appeal_over_on")
    private @Nullable LocalDate appealOverOn;

    @Column(name = "operative_on")
    private @Nullable LocalDate operativeOn;

    @Column(name = "works_start_on")
    private @Nullable LocalDate worksStartOn;

    @Column(name = "works_end_on")
    private @Nullable LocalDate worksEndOn;

    @Column(name = "works_start_days")
    private @Nullable Integer worksStartDays;

    @Column(name = "works_end_days")
    private @Nullable Integer worksEndDays;

    @Column(name = "suspended_until")
    private @Nullable LocalDate suspendedUntil;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "suspension_ended_on")
    private @Nullable LocalDate suspensionEndedOn;

    @Column(name = "follow_up_on")
    private @Nullable LocalDate followUpOn;

    @Column(name = "inspect_on")
    private @Nullable LocalDate inspectOn;

    @Column(name = "inspected_on")
    private @Nullable LocalDate inspectedOn;

    @Column(name = "breached_on")
    private @Nullable LocalDate breachedOn;

    @Column(name = "complied_on")
    private @Nullable LocalDate compliedOn;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "partly_revoked_on")
    private @Nullable LocalDate partlyRevokedOn;

    @Column(name = "decision_served_by")
    private @Nullable LocalDate decisionServedBy;

    @Column(nullable = false)
    private boolean appealed;

    @Enumerated(EnumType.STRING)
    @Column(name = "land_charge", nullable = false)
    private LandCharge landCharge = LandCharge.NONE;

    @Column(name = "land_charge_on")
    private @Nullable LocalDate landChargeOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "next_clock_on")
    private @Nullable LocalDate nextClockOn;

    protected EnforcementNotice() {}

    /** A draft on a course of action that was decided. */
    EnforcementNotice(
            long enforcementCaseId,
            long courseId,
            String reference,
            NoticeKind kind,
            String section,
            String draftedBy,
            LocalDate today) {
        if (!kind.isServedHere()) {
            throw new RuleBroken("housing.notice.not-served-here", kind.words());
        }
        this.enforcementCaseId = enforcementCaseId;
        this.courseId = courseId;
        this.reference = reference;
        this.kind = kind;
        this.section = section;
        this.draftedBy = draftedBy;
        draftedOn = today;
    }

    // --- draft and signature

    /**
     * The days it will name. Works are given by their days, those of a suspended notice by days after its suspension ends.
     *
     * @throws RuleBroken where action is said to have begun on a day to come
     */
    void plan(NoticePlan plan, String who, LocalDate today) {
        mustBe(NoticeState.DRAFTED);
        LocalDate started = plan.getStartedOn();
        if (started != null && started.isAfter(today)) {
            throw new RuleBroken("housing.notice.started-in-the-future", started);
        }
        draftedBy = who;
        handedUpOn = null;
        handedUpBy = null;
        boolean suspended = kind.isSuspended();
        worksStartOn = kind == NoticeKind.IMPROVEMENT_NOTICE ? plan.getWorksStartOn() : null;
        worksEndOn = kind == NoticeKind.IMPROVEMENT_NOTICE ? plan.getWorksEndOn() : null;
        worksStartDays = kind == NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE ? plan.getWorksStartDays() : null;
        worksEndDays = kind == NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE ? plan.getWorksEndDays() : null;
        suspendedUntil = suspended ? plan.getSuspendedUntil() : null;
        startedOn = kind == NoticeKind.EMERGENCY_REMEDIAL_ACTION ? started : null;
        followUpOn = kind.isAwareness() ? plan.getFollowUpOn() : null;
        inspectOn = kind.isOrder() || kind == NoticeKind.EMERGENCY_REMEDIAL_ACTION ? plan.getInspectOn() : null;
    }

    /** The draft is whole and goes to the one who signs. */
    void handUp(String who, LocalDate today) {
        mustBe(NoticeState.DRAFTED);
        handedUpOn = today;
        handedUpBy = who;
    }

    /** It is not signed but given back to be drafted again. */
    void sendBack() {
        mustBe(NoticeState.DRAFTED);
        handedUpOn = null;
        handedUpBy = null;
    }

    /**
     * The second signature. An order is made with it, on this day.
     *
     * @throws RuleBroken where the draft was not handed up, or the one signing drafted it or handed it up
     */
    void sign(String who, LocalDate today) {
        mustBe(NoticeState.DRAFTED);
        if (handedUpOn == null) {
            throw new RuleBroken("housing.notice.not-handed-up", reference);
        }
        if (who.equals(draftedBy) || who.equals(handedUpBy)) {
            throw new RuleBroken("housing.notice.drafter-never-signs");
        }
        signedBy = who;
        signedOn = today;
        if (kind.isOrder()) {
            madeOn = today;
        }
        state = NoticeState.SIGNED;
    }

    /**
     * Signed but not yet served, it goes back to be drafted again: its days no longer fit, say.
     *
     * @throws RuleBroken of an order, which is made with its signature and is only revoked
     */
    void recall() {
        mustBe(NoticeState.SIGNED);
        if (kind.isOrder()) {
            throw new RuleBroken("housing.notice.order-is-made", reference);
        }
        state = NoticeState.DRAFTED;
        signedBy = null;
        signedOn = null;
        sendBack();
    }

    /** The day its periods are counted from: its own power says which. */
    @Nullable
    LocalDate countedFrom(Power power) {
        return switch (power.getRunsFrom()) {
            case SERVICE, NOTHING -> servedOn;
            case MAKING -> madeOn;
            case START -> startedOn;
        };
    }

    // --- service and what follows

    /**
     * Everybody on whom it must be served has been served: the day is that of the last. An emergency measure is operative from
     * its making or start.
     *
     * @throws RuleBroken where works would have to start before the 28th day after service (s.13(3))
     */
    void serve(LocalDate day, NoticeDates dates, Safe safe) {
        mustBe(NoticeState.SIGNED);
        count(day, dates, safe);
        state = kind.isEmergency() ? NoticeState.OPERATIVE : NoticeState.SERVED;
        if (kind.isEmergency()) {
            charge(dates.power());
        }
    }

    /** As {@code law.Deadlines} says until when nothing may rest on nobody having appealed. */
    @FunctionalInterface
    interface Safe {

        /** The first working day on or after the strict last day. */
        LocalDate hold(LocalDate strictLastDay);
    }

    private void count(LocalDate day, NoticeDates dates, Safe safe) {
        LocalDate start = worksStartOn;
        LocalDate end = worksEndOn;
        if (start != null && end != null) {
            dates.mustAllowWorks(day, start, end);
        }
        servedOn = day;
        LocalDate from = Objects.requireNonNull(countedFrom(dates.power()));
        copiesBy = dates.copiesBy(from).map(Deadline::on).orElse(null);
        appealBy = dates.appealBy(from).map(Deadline::on).orElse(null);
        appealOverOn = appealBy == null ? null : safe.hold(appealBy);
        operativeOn = dates.operative(from).map(Deadline::on).orElse(null);
        reviewOn = kind.isSuspended() && suspensionEndedOn == null
                ? dates.reviewBy(from).map(Deadline::on).orElse(null)
                : null;
    }

    /** Copies, with the statement of reasons, have gone to everybody else. */
    void copiesServed(LocalDate today) {
        copiesDoneOn = today;
    }

    /**
     * The day of service turns out to be another: everything that follows from it is counted afresh. What was recorded as
     * operative or suspended before its time stands as served again.
     *
     * @return true where it goes back to the period for an appeal
     */
    boolean servedOtherwise(LocalDate day, NoticeDates dates, Safe safe, LocalDate today) {
        if (!state.isStanding()) {
            throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
        }
        LocalDate start = worksStartOn;
        if (start != null && start.isBefore(dates.earliestWorks(day).on())) {
            // the notice as printed asks for works too early: it cannot be mended by a date
            throw new RuleBroken(
                    "housing.notice.works-start-too-early",
                    start,
                    dates.earliestWorks(day).on(),
                    dates.earliestWorks(day).explanation());
        }
        count(day, dates, safe);
        boolean tooSoon = (state == NoticeState.OPERATIVE || state == NoticeState.SUSPENDED)
                && !kind.isEmergency()
                && suspensionEndedOn == null
                && !isAppealOver(today);
        if (tooSoon) {
            state = NoticeState.SERVED;
            if (landCharge == LandCharge.TO_REGISTER) {
                landCharge = LandCharge.NONE;
            } else if (landCharge == LandCharge.REGISTERED) {
                landCharge = LandCharge.TO_REMOVE;
            }
        }
        return tooSoon;
    }

    /**
     * It did not reach somebody after all: no day of service stands, and nothing that was counted from one.
     *
     * @return true where it had gone on, on the strength of that day
     */
    boolean notServed() {
        if (!state.isStanding()) {
            throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
        }
        if (kind.isEmergency()) {
            servedOn = null;
            state = NoticeState.SIGNED;
            return true;
        }
        if (state == NoticeState.APPEALED) {
            throw new RuleBroken("housing.notice.appealed-so-served", reference);
        }
        boolean gone = state != NoticeState.SERVED;
        state = NoticeState.SIGNED;
        servedOn = null;
        if (!kind.isOrder()) {
            copiesBy = null;
            appealBy = null;
            appealOverOn = null;
            operativeOn = null;
        }
        if (landCharge == LandCharge.TO_REGISTER) {
            landCharge = LandCharge.NONE;
        }
        return gone;
    }

    private boolean isAppealOver(LocalDate today) {
        return appealOverOn == null || today.isAfter(appealOverOn);
    }

    /**
     * Nobody appealed in time: it is operative from the day that follows its period (ss.15(2), 24(2)), a suspended one stays
     * suspended (s.15(3)). From now on it is a local land charge (s.37).
     *
     * @throws RuleBroken before the end of the first working day on or after the last day to appeal
     */
    void appealOver(Power power, LocalDate today) {
        mustBe(NoticeState.SERVED);
        if (!isAppealOver(today)) {
            throw new RuleBroken("housing.notice.appeal-period-runs", Objects.requireNonNull(appealOverOn));
        }
        bite(power);
    }

    private void bite(Power power) {
        state = kind.isSuspended() && suspensionEndedOn == null ? NoticeState.SUSPENDED : NoticeState.OPERATIVE;
        charge(power);
    }

    private void charge(Power power) {
        if (!power.isLandCharge()) {
            return;
        }
        if (landCharge == LandCharge.NONE || landCharge == LandCharge.REMOVED) {
            landCharge = LandCharge.TO_REGISTER;
        } else if (landCharge == LandCharge.TO_REMOVE) {
            landCharge = LandCharge.REGISTERED;
        }
    }

    /** The land charge is registered, or taken off the register. */
    void chargeDone(LocalDate on) {
        landCharge = switch (landCharge) {
            case TO_REGISTER -> LandCharge.REGISTERED;
            case TO_REMOVE -> LandCharge.REMOVED;
            default -> throw new RuleBroken("housing.notice.no-charge-to-change", reference);
        };
        landChargeOn = on;
    }

    // --- appeals

    /** An appeal in time, or let in: what is not yet operative waits for its end (s.15(5), s.24(5)); an emergency measure does not (s.45). */
    void appeal() {
        if (!state.isStanding()) {
            throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
        }
        appealed = true;
        if (state == NoticeState.SERVED) {
            state = NoticeState.APPEALED;
        }
    }

    /** The appeal is finally determined, or withdrawn: the notice stands, with other terms perhaps. */
    void confirmed(Power power, LocalDate on) {
        mustBeAppealed();
        appealed = false;
        if (state == NoticeState.APPEALED) {
            operativeOn = on;
            bite(power);
        }
    }

    /** Other days for the works, by the tribunal or by variation. */
    void worksBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            throw new RuleBroken("housing.notice.works-end-before-start", end, start);
        }
        worksStartOn = start;
        worksEndOn = end;
    }

    /** The tribunal quashes it. */
    void quash(LocalDate on) {
        mustBeAppealed();
        appealed = false;
        end(NoticeState.QUASHED, on);
    }

    private void mustBeAppealed() {
        if (!appealed) {
            throw new RuleBroken("housing.notice.no-appeal-runs", reference);
        }
    }

    // --- suspension

    /** Looked at again, and it stays suspended (ss.17, 26). */
    void reviewed(LocalDate nextReview) {
        mustBe(NoticeState.SUSPENDED);
        reviewOn = nextReview;
    }

    /** The suspension ends: it becomes operative on that day (ss.15(3), 24(3)), and its works are counted from it. */
    void endSuspension(LocalDate on, NoticeDates dates, LocalDate today) {
        mustBe(NoticeState.SUSPENDED);
        if (on.isAfter(today) || on.isBefore(Objects.requireNonNull(servedOn))) {
            throw new RuleBroken("housing.notice.suspension-ended-on", Objects.requireNonNull(servedOn), today);
        }
        suspensionEndedOn = on;
        reviewOn = null;
        LocalDate operative = Objects.requireNonNull(operativeOn);
        operativeOn = on.isAfter(operative) ? on : operative;
        Integer start = worksStartDays;
        Integer end = worksEndDays;
        if (start != null && end != null) {
            LocalDate earliest =
                    dates.earliestWorks(Objects.requireNonNull(servedOn)).on();
            LocalDate starts = operativeOn.plusDays(start);
            worksStartOn = starts.isBefore(earliest) ? earliest : starts;
            worksEndOn = worksStartOn.plusDays(end - start);
        }
        state = NoticeState.OPERATIVE;
    }

    // --- compliance

    /** Somebody was there and looked; and looks again on a day, where more is to come. */
    void inspected(LocalDate on, @Nullable LocalDate again, LocalDate today) {
        mustBe(NoticeState.OPERATIVE, NoticeState.BREACHED);
        if (on.isAfter(today) || on.isBefore(Objects.requireNonNull(servedOn))) {
            throw new RuleBroken("housing.notice.inspected-on", Objects.requireNonNull(servedOn), today);
        }
        inspectedOn = on;
        inspectOn = again;
    }

    /** Somebody looks again on this day. */
    void inspectAgain(LocalDate on) {
        inspectOn = on;
    }

    /** Every hazard was found removed at a re-inspection (s.16(1), s.25(1)). */
    void comply() {
        mustBe(NoticeState.OPERATIVE, NoticeState.BREACHED);
        if (inspectedOn == null) {
            throw new RuleBroken("housing.notice.re-inspection-needed", reference);
        }
        compliedOn = inspectedOn;
        state = NoticeState.COMPLIED;
    }

    /**
     * Not complied with (ss.30, 32): works not begun on their day, or not done by theirs; or the premises used as prohibited.
     *
     * @throws RuleBroken before the day on which it can be broken, or where nobody has been there since
     */
    void breach(boolean notStarted) {
        mustBe(NoticeState.OPERATIVE);
        if (!kind.isObeyed()) {
            throw new RuleBroken("housing.notice.nothing-to-breach", kind.words());
        }
        LocalDate seen = inspectedOn;
        if (seen == null) {
            throw new RuleBroken("housing.notice.re-inspection-needed", reference);
        }
        LocalDate due = kind.isOrder() ? operativeOn : notStarted ? worksStartOn : worksEndOn;
        LocalDate first = Objects.requireNonNull(due);
        if (kind.isOrder() ? seen.isBefore(first) : !seen.isAfter(first)) {
            throw new RuleBroken("housing.notice.breach-too-early", first, seen);
        }
        breachedOn = seen;
        state = NoticeState.BREACHED;
    }

    /**
     * The first day on which not obeying it is an offence: of an improvement notice the day after that by which its works begin
     * (s.30(2)), of an order the day from which it is in force (ss.24, 32, 43). Nothing where it never was in force, and of one that
     * was revoked only where it was seen broken before.
     */
    public Optional<LocalDate> breakableFrom() {
        boolean inForce = state == NoticeState.OPERATIVE
                || state == NoticeState.BREACHED
                || state == NoticeState.COMPLIED
                || state == NoticeState.REVOKED && breachedOn != null;
        if (!kind.isObeyed() || !inForce) {
            return Optional.empty();
        }
        if (kind.isOrder()) {
            return Optional.ofNullable(operativeOn == null ? madeOn : operativeOn);
        }
        return Optional.ofNullable(worksStartOn).map(start -> start.plusDays(1));
    }

    /** May what it cost be demanded (ss.42 and 49)? It was served, or its emergency works began, and no tribunal quashed it. */
    public boolean isChargeable() {
        boolean taken = servedOn != null || kind == NoticeKind.EMERGENCY_REMEDIAL_ACTION && startedOn != null;
        return taken && state != NoticeState.QUASHED && state != NoticeState.DRAFTED;
    }

    // --- its end

    /**
     * Revoked (ss.16, 25): it must be once complied with, and may be for special circumstances. Nothing else takes a served
     * notice back: withdrawing it informally has no effect (Simon v Denbighshire CC).
     *
     * @throws RuleBroken where it has not been served, or without a reason where it was not complied with
     */
    void revoke(@Nullable String specialCircumstances, LocalDate on, NoticeDates dates) {
        if (!state.isStanding()) {
            throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
        }
        if (state != NoticeState.COMPLIED && (specialCircumstances == null || specialCircumstances.isBlank())) {
            throw new RuleBroken("housing.notice.special-circumstances-needed", reference);
        }
        revokedOn = on;
        appealed = false;
        decisionServedBy = dates.decisionBy(on).map(Deadline::on).orElse(null);
        end(NoticeState.REVOKED, on);
    }

    /**
     * Revoked as far as it is about some of its hazards; for the others it stands (ss.16(3), 25(3)).
     *
     * @throws RuleBroken where it is nothing that is obeyed, does not stand, or is complied with: then it is revoked as a whole
     */
    void revokePart(LocalDate on) {
        if (!kind.isObeyed() || !state.isStanding() || state == NoticeState.COMPLIED) {
            throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
        }
        partlyRevokedOn = on;
    }

    /** A draft that is not needed after all: nobody has been served with it. */
    void giveUp(LocalDate on) {
        mustBe(NoticeState.DRAFTED, NoticeState.SIGNED);
        revokedOn = on;
        end(NoticeState.REVOKED, on);
    }

    /** Followed up, or carried out: a hazard awareness notice, emergency remedial action. */
    void complete(LocalDate on) {
        mustBe(NoticeState.SERVED, NoticeState.OPERATIVE);
        if (!kind.isAwareness() && kind != NoticeKind.EMERGENCY_REMEDIAL_ACTION) {
            throw new RuleBroken("housing.notice.is-complied-with", kind.words());
        }
        end(NoticeState.COMPLETED, on);
    }

    private void end(NoticeState how, LocalDate on) {
        state = how;
        endedOn = on;
        if (landCharge == LandCharge.TO_REGISTER) {
            landCharge = LandCharge.NONE;
        } else if (landCharge == LandCharge.REGISTERED) {
            landCharge = LandCharge.TO_REMOVE;
        }
    }

    /** The soonest of its clocks, by which lists are ordered. */
    void nextClock(@Nullable LocalDate on) {
        nextClockOn = on;
    }

    private void mustBe(NoticeState... allowed) {
        for (NoticeState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new RuleBroken("housing.notice.stands-otherwise", reference, words());
    }

    private String words() {
        return state.words().toLowerCase(Locale.UK);
    }

    /** The database's own id, for rows that hang on it. */
    public long key() {
        return Objects.requireNonNull(id());
    }

    long ofCase() {
        return enforcementCaseId;
    }

    long ofCourse() {
        return courseId;
    }

    public String getReference() {
        return reference;
    }

    public NoticeKind getKind() {
        return kind;
    }

    /** The section under which it is served. */
    public String getSection() {
        return section;
    }

    public NoticeState getState() {
        return state;
    }

    public String getDraftedBy() {
        return draftedBy;
    }

    public LocalDate getDraftedOn() {
        return draftedOn;
    }

    public @Nullable LocalDate getHandedUpOn() {
        return handedUpOn;
    }

    public @Nullable String getSignedBy() {
        return signedBy;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    /** The day given in an order as that on which it is made. */
    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    /** The day on which emergency remedial action started. */
    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    /** When the last of those it must reach is taken to be served. */
    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }

    public @Nullable LocalDate getCopiesBy() {
        return copiesBy;
    }

    public @Nullable LocalDate getCopiesDoneOn() {
        return copiesDoneOn;
    }

    /** The strict last day to appeal. */
    public @Nullable LocalDate getAppealBy() {
        return appealBy;
    }

    /** Until the end of which nothing rests on nobody having appealed. */
    public @Nullable LocalDate getAppealOverOn() {
        return appealOverOn;
    }

    public @Nullable LocalDate getOperativeOn() {
        return operativeOn;
    }

    public @Nullable LocalDate getWorksStartOn() {
        return worksStartOn;
    }

    public @Nullable LocalDate getWorksEndOn() {
        return worksEndOn;
    }

    public @Nullable Integer getWorksStartDays() {
        return worksStartDays;
    }

    public @Nullable Integer getWorksEndDays() {
        return worksEndDays;
    }

    public @Nullable LocalDate getSuspendedUntil() {
        return suspendedUntil;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public @Nullable LocalDate getSuspensionEndedOn() {
        return suspensionEndedOn;
    }

    public @Nullable LocalDate getFollowUpOn() {
        return followUpOn;
    }

    /** When somebody looks again whether it is obeyed. */
    public @Nullable LocalDate getInspectOn() {
        return inspectOn;
    }

    public @Nullable LocalDate getInspectedOn() {
        return inspectedOn;
    }

    public @Nullable LocalDate getBreachedOn() {
        return breachedOn;
    }

    public @Nullable LocalDate getCompliedOn() {
        return compliedOn;
    }

    public @Nullable LocalDate getRevokedOn() {
        return revokedOn;
    }

    /** When it was last revoked for some of its hazards; null where it stands for all. */
    public @Nullable LocalDate getPartlyRevokedOn() {
        return partlyRevokedOn;
    }

    /** By when the decision to revoke is told to everybody. */
    public @Nullable LocalDate getDecisionServedBy() {
        return decisionServedBy;
    }

    /** Is an appeal before the tribunal? */
    public boolean isAppealed() {
        return appealed;
    }

    public LandCharge getLandCharge() {
        return landCharge;
    }

    public @Nullable LocalDate getLandChargeOn() {
        return landChargeOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
