package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;

/** What every record of a sanction shares: the case it belongs to, and that it is enforcement detail. */
@MappedSuperclass
abstract class OfCase extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    protected OfCase() {}

    OfCase(EnforcementCase of) {
        caseId = of.getCaseId();
        enforcementCaseId = of.key();
    }

    boolean isOf(EnforcementCase which) {
        return enforcementCaseId == which.key();
    }

    long enforcementCaseKey() {
        return enforcementCaseId;
    }

    static String said(String words, String key) {
        if (words.isBlank()) {
            throw new org.margatetaskforce.base.RuleBroken(key);
        }
        return words.strip();
    }
}
