package org.margatetaskforce.licensing.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Licence;

/** A condition under which something is produced every so many months, and when next (Housing Act 2004 Sch 4 para 1). */
@Entity
@Table(schema = "licensing", name = "condition_duty")
public class ConditionDuty extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "licence_id", nullable = false, updatable = false)
    private long licenceId;

    @Column(name = "condition_id", nullable = false, updatable = false)
    private long conditionId;

    @Column(name = "every_months", nullable = false, updatable = false)
    private int everyMonths;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    @Column(name = "produced_on")
    private @Nullable LocalDate producedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected ConditionDuty() {}

    ConditionDuty(Licence of, long application, long condition, int everyMonths, LocalDate dueOn) {
        applicationId = application;
        licenceId = Objects.requireNonNull(of.id());
        conditionId = condition;
        this.everyMonths = everyMonths;
        this.dueOn = dueOn;
    }

    /**
     * It was produced: the next is due so many months after the day on which it was made, or when it is good no more, whichever comes
     * first (as of an electrical report that asks for the next one sooner: SI 2020/312 reg 3(2)(b)). What is older than what it rests
     * on moves nothing.
     */
    void produced(LocalDate madeOn, @Nullable LocalDate validUntil) {
        if (producedOn != null && madeOn.isBefore(producedOn)) {
            return;
        }
        producedOn = madeOn;
        dueOn = next(madeOn, everyMonths, validUntil);
        askedOn = null;
    }

    static LocalDate next(LocalDate madeOn, int months, @Nullable LocalDate validUntil) {
        LocalDate due = madeOn.plusMonths(months);
        return validUntil != null && validUntil.isBefore(due) ? validUntil : due;
    }

    /**
     * What was produced last was struck out: it rests on what is left. The day given in a letter since then stays.
     *
     * @param left what was produced last of what stands; null where nothing is left
     * @param before when it was due before anything was produced
     */
    void restOn(@Nullable ConditionFinding left, LocalDate before) {
        producedOn = left == null ? null : left.getOnDay();
        if (askedOn == null) {
            dueOn = left == null ? before : next(left.getOnDay(), everyMonths, left.getValidUntil());
        }
    }

    /** It was asked for, by a day. */
    void asked(LocalDate on, LocalDate by) {
        askedOn = on;
        dueOn = by;
    }

    /** The condition stands no more. */
    void end(LocalDate on) {
        endedOn = on;
    }

    /** The condition stands again. */
    void resume(LocalDate due) {
        endedOn = null;
        dueOn = due;
        askedOn = null;
    }

    /** Does somebody have to look after it, because its day is past? */
    public boolean isOverdue(LocalDate today) {
        return endedOn == null && today.isAfter(dueOn);
    }

    long application() {
        return applicationId;
    }

    long licence() {
        return licenceId;
    }

    long condition() {
        return conditionId;
    }

    public int getEveryMonths() {
        return everyMonths;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public @Nullable LocalDate getAskedOn() {
        return askedOn;
    }

    public @Nullable LocalDate getProducedOn() {
        return producedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
