package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.law.Deadline;

/** A day that runs for a sanction or a demand, with its sentence: of the header, without a name or a sum. */
@Entity
@Table(schema = "housing", name = "sanction_clock")
public class SanctionClock extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "of_reference", nullable = false, updatable = false)
    private String ofReference = "";

    @Column(nullable = false, updatable = false)
    private String code = "";

    @Column(nullable = false, updatable = false)
    private String title = "";

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String explanation = "";

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected SanctionClock() {}

    SanctionClock(EnforcementCase of, String ofReference, String title, Deadline day) {
        enforcementCaseId = of.key();
        this.ofReference = ofReference;
        this.title = title;
        code = day.code();
        onDay = day.on();
        explanation = day.explanation();
    }

    /** It runs no more. */
    void end(LocalDate on) {
        if (endedOn == null) {
            endedOn = on;
        }
    }

    public String getOfReference() {
        return ofReference;
    }

    public String getTitle() {
        return title;
    }

    /** The day with its sentence. */
    public Deadline getDeadline() {
        return new Deadline(code, onDay, explanation, "");
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    /** Does it run no more? */
    public boolean isEnded() {
        return endedOn != null;
    }
}
