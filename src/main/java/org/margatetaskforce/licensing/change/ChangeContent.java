package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Said;

/** Why a licence is changed, how its holder agreed, and why it was decided so: enforcement detail (D2). */
@Entity
@Table(schema = "licensing", name = "change_content")
public class ChangeContent extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(nullable = false, updatable = false)
    private String reasons;

    @Column(updatable = false)
    private @Nullable String agreement;

    @Column(updatable = false)
    private @Nullable String immaterial;

    @Column
    private @Nullable String view;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    protected ChangeContent() {}

    ChangeContent(
            long caseId, LicenceChange of, String reasons, @Nullable String agreement, @Nullable String immaterial) {
        this.caseId = caseId;
        changeId = of.key();
        this.reasons = reasons;
        this.agreement = Said.orNull(agreement);
        this.immaterial = Said.orNull(immaterial);
    }

    /** What the officer makes of what was said. */
    void considered(String words) {
        view = words;
    }

    /** Why it was decided so. */
    void decided(String words) {
        decisionReasons = words;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    public String getReasons() {
        return reasons;
    }

    public @Nullable String getAgreement() {
        return agreement;
    }

    public @Nullable String getImmaterial() {
        return immaterial;
    }

    public @Nullable String getView() {
        return view;
    }

    public @Nullable String getDecisionReasons() {
        return decisionReasons;
    }
}
