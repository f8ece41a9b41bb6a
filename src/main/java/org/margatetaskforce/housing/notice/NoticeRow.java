package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;

/** What hangs on a notice and is classified: the shared case it belongs to says who is on its team. */
@MappedSuperclass
public abstract class NoticeRow extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;

    protected NoticeRow() {}

    protected NoticeRow(EnforcementCase of, EnforcementNotice notice) {
        enforcementCaseId = of.key();
        caseId = of.getCaseId();
        noticeId = notice.key();
    }
}
