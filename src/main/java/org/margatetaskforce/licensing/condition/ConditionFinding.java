package org.margatetaskforce.licensing.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** What was produced under a condition of a licence, how it was broken, how that was mended, how it was seen at a visit (D2). */
@Entity
@Table(schema = "licensing", name = "condition_finding")
public class ConditionFinding extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "licence_id", nullable = false, updatable = false)
    private long licenceId;

    @Column(name = "condition_id", nullable = false, updatable = false)
    private long conditionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private FindingKind what;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay;

    @Column(name = "valid_until", updatable = false)
    private @Nullable LocalDate validUntil;

    @Column(nullable = false, updatable = false)
    private String words;

    @Column(name = "visit_reference", updatable = false)
    private @Nullable String visitReference;

    protected ConditionFinding() {}

    ConditionFinding(
            long caseId,
            long licenceId,
            long conditionId,
            FindingKind what,
            LocalDate onDay,
            @Nullable LocalDate validUntil,
            String words,
            @Nullable String visitReference) {
        this.caseId = caseId;
        this.licenceId = licenceId;
        this.conditionId = conditionId;
        this.what = what;
        this.onDay = onDay;
        this.validUntil = validUntil;
        this.words = words;
        this.visitReference = visitReference;
    }

    long key() {
        return Objects.requireNonNull(id(), "not yet written");
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    long licence() {
        return licenceId;
    }

    long condition() {
        return conditionId;
    }

    public FindingKind getWhat() {
        return what;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    /** The day that a certificate says it is good until; null where it says none. */
    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public String getWords() {
        return words;
    }

    /** The visit at which it was seen; null of what was found otherwise. */
    public @Nullable String getVisitReference() {
        return visitReference;
    }
}
