package org.margatetaskforce.licensing.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A decided application that was picked by chance to be looked at again. What is found of it changes nothing of the decision. */
@Entity
@Table(schema = "licensing", name = "quality_check")
public class QualityCheck extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "decided_on", nullable = false, updatable = false)
    private LocalDate decidedOn = LocalDate.EPOCH;

    @Column(name = "sampled_from", nullable = false, updatable = false)
    private LocalDate sampledFrom = LocalDate.EPOCH;

    @Column(name = "sampled_to", nullable = false, updatable = false)
    private LocalDate sampledTo = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable QualityOutcome outcome;

    private @Nullable String words;

    @Column(name = "checked_on")
    private @Nullable LocalDate checkedOn;

    @Column(name = "checked_by")
    private @Nullable String checkedBy;

    protected QualityCheck() {}

    /** Picked from what was decided from one day to another. */
    QualityCheck(long applicationId, LocalDate decidedOn, LocalDate sampledFrom, LocalDate sampledTo) {
        this.applicationId = applicationId;
        this.decidedOn = decidedOn;
        this.sampledFrom = sampledFrom;
        this.sampledTo = sampledTo;
    }

    /** Says what was found; said anew, it takes the place of what was said before, which the access audit keeps. */
    void found(QualityOutcome what, @Nullable String why, LocalDate on, String who) {
        outcome = what;
        words = why;
        checkedOn = on;
        checkedBy = who;
    }

    public @Nullable QualityOutcome getOutcome() {
        return outcome;
    }

    public @Nullable String getWords() {
        return words;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public LocalDate getSampledFrom() {
        return sampledFrom;
    }

    public LocalDate getSampledTo() {
        return sampledTo;
    }

    public @Nullable LocalDate getCheckedOn() {
        return checkedOn;
    }

    public @Nullable String getCheckedBy() {
        return checkedBy;
    }
}
