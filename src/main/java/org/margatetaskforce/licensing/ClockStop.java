package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** One standing of the clock of the decision target, with its reason. */
@Entity
@Table(schema = "licensing", name = "clock_stop")
public class ClockStop extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(nullable = false, updatable = false)
    private String reason = "";

    @Column(name = "stopped_on", nullable = false, updatable = false)
    private LocalDate stoppedOn = LocalDate.EPOCH;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "started_by")
    private @Nullable String startedBy;

    protected ClockStop() {}

    /** It stands from a day on. */
    ClockStop(LicenceApplication application, String reason, LocalDate on) {
        applicationId = application.key();
        this.reason = reason;
        stoppedOn = on;
    }

    /** It runs again; the day itself counts. */
    void start(LocalDate on, LocalDate today, String who) {
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.clock.in-the-future", on);
        }
        if (on.isBefore(stoppedOn)) {
            throw new RuleBroken("licensing.clock.starts-before", on, stoppedOn);
        }
        startedOn = on;
        startedBy = who;
    }

    long getApplicationId() {
        return applicationId;
    }

    /** The code of the reason. */
    public String getReason() {
        return reason;
    }

    public LocalDate getStoppedOn() {
        return stoppedOn;
    }

    /** The day on which it ran again; null while it stands. */
    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    TargetDays.Stop days() {
        return new TargetDays.Stop(stoppedOn, startedOn);
    }
}
