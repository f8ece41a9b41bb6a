package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;

/** Why a course of action is the most appropriate (Housing Act 2004 s.8); a copy accompanies every notice and order. */
@Entity
@Table(schema = "housing", name = "statement_of_reasons")
public class StatementOfReasons extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(nullable = false, updatable = false)
    private String reasons = "";

    @Column(name = "imminent_risk", updatable = false)
    private @Nullable String imminentRisk;

    @Column(name = "fire_consultation", updatable = false)
    private @Nullable String fireConsultation;

    @Column(name = "document_reference")
    private @Nullable String documentReference;

    protected StatementOfReasons() {}

    StatementOfReasons(
            EnforcementCase of,
            CourseOfAction course,
            String reasons,
            @Nullable String imminentRisk,
            @Nullable String fireConsultation) {
        enforcementCaseId = of.key();
        caseId = of.getCaseId();
        courseId = course.key();
        this.reasons = reasons.strip();
        this.imminentRisk = imminentRisk;
        this.fireConsultation = fireConsultation;
    }

    void writtenAs(String document) {
        documentReference = document;
    }

    public String getReasons() {
        return reasons;
    }

    /** Why harm is imminent, where the course asks for that. */
    public @Nullable String getImminentRisk() {
        return imminentRisk;
    }

    /** What the fire and rescue authority was asked and said, where it had to be. */
    public @Nullable String getFireConsultation() {
        return fireConsultation;
    }

    public @Nullable String getDocumentReference() {
        return documentReference;
    }
}
