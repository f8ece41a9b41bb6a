package org.margatetaskforce.licensing.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.base.Record;

/** What was produced under a condition of a licence, how it was broken, how that was mended (D2). */
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

    @Column(nullable = false, updatable = false)
    private String words;

    protected ConditionFinding() {}

    ConditionFinding(long caseId, long licenceId, long conditionId, FindingKind what, LocalDate onDay, String words) {
        this.caseId = caseId;
        this.licenceId = licenceId;
        this.conditionId = conditionId;
        this.what = what;
        this.onDay = onDay;
        this.words = words;
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

    public String getWords() {
        return words;
    }
}
