package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Said;

/** What is intended so that no licence is needed, and why it was decided so: enforcement detail (D2). */
@Entity
@Table(schema = "licensing", name = "exemption_content")
public class ExemptionContent extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "exemption_id", nullable = false, updatable = false)
    private long exemptionId;

    @Column(nullable = false, updatable = false)
    private String steps;

    @Column(updatable = false)
    private @Nullable String exceptional;

    @Column(name = "someone_else", updatable = false)
    private @Nullable String someoneElse;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    @Column(name = "appeal_summary")
    private @Nullable String appealSummary;

    @Column(name = "appeal_decision")
    private @Nullable String appealDecision;

    @Column
    private @Nullable String review;

    protected ExemptionContent() {}

    ExemptionContent(TemporaryExemption of, String steps, @Nullable String exceptional, @Nullable String someoneElse) {
        caseId = of.caseId();
        exemptionId = of.key();
        this.steps = steps;
        this.exceptional = Said.orNull(exceptional);
        this.someoneElse = Said.orNull(someoneElse);
    }

    void decided(String words) {
        decisionReasons = words;
    }

    void appealed(String words) {
        appealSummary = words;
    }

    void settled(String words) {
        appealDecision = words;
    }

    void reviewed(String words) {
        review = words;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    public String getSteps() {
        return steps;
    }

    public @Nullable String getExceptional() {
        return exceptional;
    }

    public @Nullable String getSomeoneElse() {
        return someoneElse;
    }

    public @Nullable String getDecisionReasons() {
        return decisionReasons;
    }

    public @Nullable String getAppealSummary() {
        return appealSummary;
    }

    public @Nullable String getAppealDecision() {
        return appealDecision;
    }

    public @Nullable String getReview() {
        return review;
    }
}
