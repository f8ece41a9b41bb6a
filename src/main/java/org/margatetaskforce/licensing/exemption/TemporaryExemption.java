package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecord;
import org.margatetaskforce.place.AddressRow;

/**
 * A notification that a house will need no licence, and the notice served on it: three months beginning with the day it is served, a
 * second notice for three months after that, never a third (Housing Act 2004 s.86). Or the three months beginning with the death of a
 * licence holder (s.91(8)).
 */
@Entity
@Table(schema = "licensing", name = "temporary_exemption")
public class TemporaryExemption extends HouseRecord {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ExemptionKind kind;

    @Column(nullable = false, updatable = false)
    private int series;

    @Column(nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "earlier_reference", updatable = false)
    private @Nullable String earlierReference;

    @Column(name = "licence_reference", updatable = false)
    private @Nullable String licenceReference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExemptionState state;

    @Column(name = "notified_on", nullable = false, updatable = false)
    private LocalDate notifiedOn;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "served_on")
    private @Nullable LocalDate servedOn;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ends_explanation")
    private @Nullable String endsExplanation;

    @Column(name = "appeal_by")
    private @Nullable LocalDate appealBy;

    @Column(name = "appealed_on")
    private @Nullable LocalDate appealedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_outcome")
    private @Nullable RefusalOutcome appealOutcome;

    @Column(name = "appeal_decided_on")
    private @Nullable LocalDate appealDecidedOn;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    protected TemporaryExemption() {}

    TemporaryExemption(
            String reference,
            SharedCase of,
            AddressRow at,
            ExemptionKind kind,
            ExemptionSeries which,
            @Nullable String licence,
            LocalDate notifiedOn,
            String officer,
            Instant now) {
        super(reference, of, at, officer, now);
        this.kind = kind;
        series = which.series();
        ordinal = which.ordinal();
        TemporaryExemption earlier = which.earlier();
        earlierReference = earlier == null ? null : earlier.getReference();
        licenceReference = licence;
        state = ExemptionState.NOTIFIED;
        this.notifiedOn = notifiedOn;
    }

    /** The holder's death has the house treated as if a notice had been served that day (s.91(8)). */
    void runsFromDeath(LocalDate diedOn, Deadline last) {
        must(ExemptionState.NOTIFIED, "begin");
        state = ExemptionState.SERVED;
        startsOn = diedOn;
        endsOn = last.on();
        endsExplanation = last.explanation();
    }

    /** It is granted, by another than who recorded the notification. */
    void grant(LocalDate on, String officer, LocalDate today) {
        mustBeAbleToDecide(on, officer, today);
        state = ExemptionState.TO_SERVE;
    }

    /** It is refused; within how many days one may appeal is reckoned from the decision (s.86(7)). */
    void refuse(LocalDate on, String officer, LocalDate today, Deadline appeal) {
        mustBeAbleToDecide(on, officer, today);
        state = ExemptionState.TO_REFUSE;
        appealBy = appeal.on();
    }

    private void mustBeAbleToDecide(LocalDate on, String officer, LocalDate today) {
        must(ExemptionState.NOTIFIED, "decide");
        if (officer.equals(getRecordedBy())) {
            throw new RuleBroken("licensing.exemption.own-record");
        }
        if (on.isAfter(today) || on.isBefore(notifiedOn)) {
            throw new RuleBroken("licensing.exemption.decision-day", Days.words(on), Days.words(notifiedOn));
        }
        decidedOn = on;
        decidedBy = officer;
    }

    /** The notice has been served: it is in force from that day, a second one from the day after the first ceases. */
    void served(LocalDate on, LocalDate from, Deadline last) {
        must(ExemptionState.TO_SERVE, "serve");
        state = ExemptionState.SERVED;
        servedOn = on;
        startsOn = from;
        endsOn = last.on();
        endsExplanation = last.explanation();
    }

    /** The notice of refusal has been served. */
    void refusalServed(LocalDate on) {
        must(ExemptionState.TO_REFUSE, "serve");
        state = ExemptionState.REFUSED;
        servedOn = on;
    }

    /** Somebody appeals against the refusal. */
    void appeal(LocalDate on, LocalDate lastInTime) {
        must(ExemptionState.REFUSED, "appeal against");
        if (decidedOn == null || on.isBefore(decidedOn) || on.isAfter(lastInTime)) {
            throw new RuleBroken("licensing.exemption.appeal-day", Days.words(on), Days.words(appealBy));
        }
        state = ExemptionState.UNDER_APPEAL;
        appealedOn = on;
    }

    /** The tribunal has decided: a refusal that is reversed is a notice to be served. */
    void appealDecided(RefusalOutcome how, LocalDate on) {
        must(ExemptionState.UNDER_APPEAL, "settle");
        if (appealedOn == null || on.isBefore(appealedOn)) {
            throw new RuleBroken("licensing.appeal.before-lodged", Days.words(on), Days.words(appealedOn));
        }
        appealOutcome = how;
        appealDecidedOn = on;
        state = how == RefusalOutcome.REVERSED ? ExemptionState.TO_SERVE : ExemptionState.REFUSED;
    }

    /** Somebody has looked again before it ends. */
    void reviewed(LocalDate on) {
        must(ExemptionState.SERVED, "look again at");
        reviewedOn = on;
    }

    private void must(ExemptionState in, String verb) {
        if (state != in) {
            throw new RuleBroken(
                    "licensing.exemption.illegal", getReference(), state.words().toLowerCase(Locale.UK), verb);
        }
    }

    /** Does it count as a notice of the house: notified, granted or served? */
    public boolean isStanding() {
        return state == ExemptionState.NOTIFIED || state == ExemptionState.TO_SERVE || state == ExemptionState.SERVED;
    }

    /** Is the house exempt by it on a day? */
    public boolean isInForce(LocalDate on) {
        return state == ExemptionState.SERVED
                && startsOn != null
                && endsOn != null
                && !on.isBefore(startsOn)
                && !on.isAfter(endsOn);
    }

    /** Is it in force today? */
    public boolean isInForceToday() {
        return isInForce(TaskForceClock.current().today());
    }

    int series() {
        return series;
    }

    public ExemptionKind getKind() {
        return kind;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public @Nullable String getEarlierReference() {
        return earlierReference;
    }

    public @Nullable String getLicenceReference() {
        return licenceReference;
    }

    public ExemptionState getState() {
        return state;
    }

    public LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable String getEndsExplanation() {
        return endsExplanation;
    }

    public @Nullable LocalDate getAppealBy() {
        return appealBy;
    }

    public @Nullable LocalDate getAppealedOn() {
        return appealedOn;
    }

    public @Nullable RefusalOutcome getAppealOutcome() {
        return appealOutcome;
    }

    public @Nullable LocalDate getAppealDecidedOn() {
        return appealDecidedOn;
    }

    public @Nullable LocalDate getReviewedOn() {
        return reviewedOn;
    }
}
