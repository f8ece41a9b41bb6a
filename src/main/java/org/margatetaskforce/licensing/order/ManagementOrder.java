package org.margatetaskforce.licensing.order;

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
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecord;
import org.margatetaskforce.place.AddressRow;

/**
 * A management order of a house (Housing Act 2004 ss.102 to 116): an interim one is in force when it is made and for twelve months at
 * most; a final one comes into force when the time for appeal is over, or the appeal, and runs for five years at most.
 */
@Entity
@Table(schema = "licensing", name = "management_order")
public class ManagementOrder extends HouseRecord {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private OrderKind kind;

    @Column(nullable = false, updatable = false)
    private String ground;

    @Column(updatable = false)
    private @Nullable String follows;

    @Column(name = "authorised_on", updatable = false)
    private @Nullable LocalDate authorisedOn;

    @Column(name = "made_on", nullable = false, updatable = false)
    private LocalDate madeOn;

    @Column(name = "in_force_from")
    private @Nullable LocalDate inForceFrom;

    @Column(name = "ends_on", nullable = false, updatable = false)
    private LocalDate endsOn;

    @Column(name = "appeal_by", nullable = false, updatable = false)
    private LocalDate appealBy;

    @Column(name = "appealed_on")
    private @Nullable LocalDate appealedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_outcome")
    private @Nullable OrderOutcome appealOutcome;

    @Column(name = "appeal_settled_on")
    private @Nullable LocalDate appealSettledOn;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected ManagementOrder() {}

    ManagementOrder(
            String reference,
            SharedCase of,
            AddressRow at,
            OrderGround ground,
            @Nullable String follows,
            @Nullable LocalDate authorisedOn,
            OrderTerm term,
            String officer,
            Instant now) {
        super(reference, of, at, officer, now);
        kind = ground.kind();
        this.ground = ground.code();
        this.follows = follows;
        this.authorisedOn = authorisedOn;
        madeOn = term.madeOn();
        inForceFrom = term.inForceFrom();
        endsOn = term.endsOn();
        appealBy = term.appealBy();
    }

    /** Somebody appeals: a final order that is not in force yet does not come into force before the appeal is over (Sch 6 para 27). */
    void appeal(@Nullable LocalDate on, LocalDate today, LocalDate lastInTime) {
        if (appealedOn != null || endedOn != null && !endedOn.isAfter(today)) {
            throw illegal("appeal against");
        }
        if (on == null || on.isAfter(today) || on.isBefore(madeOn) || on.isAfter(lastInTime)) {
            throw new RuleBroken("licensing.order.appeal-day", Days.words(madeOn), Days.words(appealBy));
        }
        appealedOn = on;
        if (kind == OrderKind.FINAL) {
            inForceFrom = null;
        }
    }

    /**
     * The appeal is over.
     *
     * @param from of a final order that stands: the first day on which it is in force
     */
    void appealSettled(OrderOutcome outcome, @Nullable LocalDate on, @Nullable LocalDate from, LocalDate today) {
        if (appealedOn == null || appealOutcome != null) {
            throw illegal("settle an appeal against");
        }
        if (on == null || on.isAfter(today) || on.isBefore(appealedOn)) {
            throw new RuleBroken("licensing.order.settled-day", Days.words(appealedOn));
        }
        if (outcome == OrderOutcome.CONFIRMED && kind == OrderKind.FINAL) {
            if (from == null || from.isBefore(on) || from.isAfter(endsOn)) {
                throw new RuleBroken("licensing.order.in-force-day", Days.words(on), Days.words(endsOn));
            }
            inForceFrom = from;
        }
        appealOutcome = outcome;
        appealSettledOn = on;
        if (outcome == OrderOutcome.QUASHED) {
            endedOn = on;
        }
    }

    /** It is revoked, or gives way to another order, before its term is over. */
    void endBefore(LocalDate firstDayWithout) {
        if (firstDayWithout.isBefore(madeOn) || firstDayWithout.isAfter(endsOn)) {
            throw new RuleBroken("licensing.order.end-day", Days.words(madeOn), Days.words(endsOn));
        }
        endedOn = firstDayWithout;
    }

    /** The order that it gave way to does not come into force yet: it runs on. */
    void runsOn() {
        endedOn = null;
    }

    /** Somebody has settled what follows it. */
    void settled(LocalDate today) {
        settledOn = today;
    }

    private RuleBroken illegal(String verb) {
        return new RuleBroken(
                "licensing.order.illegal", getReference(), getStanding().toLowerCase(Locale.UK), verb);
    }

    /** Is it in force on a day? */
    public boolean isInForce(LocalDate on) {
        return inForceFrom != null && !on.isBefore(inForceFrom) && !on.isAfter(lastDay());
    }

    /** Is it in force today? */
    public boolean isInForceToday() {
        return isInForce(TaskForceClock.current().today());
    }

    /** Is it over today, so that nothing more can be done to it? */
    public boolean isOver() {
        return TaskForceClock.current().today().isAfter(lastDay());
    }

    /** Its last day: that of its term, or the one before it ended. */
    LocalDate lastDay() {
        return endedOn == null || endedOn.isAfter(endsOn) ? endsOn : endedOn.minusDays(1);
    }

    /** Where it stands, in words. */
    public String getStanding() {
        LocalDate today = TaskForceClock.current().today();
        if (isOver()) {
            return endedOn == null ? "Over" : "Ended before its term";
        }
        if (inForceFrom == null) {
            return "Under appeal, not in force";
        }
        if (today.isBefore(inForceFrom)) {
            return "Made, not yet in force";
        }
        return appealedOn != null && appealOutcome == null ? "In force, under appeal" : "In force";
    }

    public OrderKind getKind() {
        return kind;
    }

    /** The code of its ground. */
    public String getGround() {
        return ground;
    }

    public @Nullable String getFollows() {
        return follows;
    }

    public @Nullable LocalDate getAuthorisedOn() {
        return authorisedOn;
    }

    public LocalDate getMadeOn() {
        return madeOn;
    }

    public @Nullable LocalDate getInForceFrom() {
        return inForceFrom;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public LocalDate getAppealBy() {
        return appealBy;
    }

    public @Nullable LocalDate getAppealedOn() {
        return appealedOn;
    }

    public @Nullable OrderOutcome getAppealOutcome() {
        return appealOutcome;
    }

    public @Nullable LocalDate getAppealSettledOn() {
        return appealSettledOn;
    }

    public @Nullable LocalDate getSettledOn() {
        return settledOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
