package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;

/** Why not another course of action (Housing Act 2004 s.8(3)). */
@Entity
@Table(schema = "housing", name = "reason_against")
public class ReasonAgainst extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind = NoticeKind.IMPROVEMENT_NOTICE;

    @Column(nullable = false, updatable = false)
    private String words = "";

    protected ReasonAgainst() {}

    ReasonAgainst(EnforcementCase of, CourseOfAction course, NoticeKind kind, String words) {
        enforcementCaseId = of.key();
        caseId = of.getCaseId();
        courseId = course.key();
        this.kind = kind;
        this.words = words.strip();
    }

    public NoticeKind getKind() {
        return kind;
    }

    public String getWords() {
        return words;
    }
}
