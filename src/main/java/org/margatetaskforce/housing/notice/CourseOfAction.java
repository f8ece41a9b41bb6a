package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.housing.EnforcementCase;

/** A course of action that was decided on a case (Housing Act 2004 s.5(2), s.7(2)): which, when, and how it ended. */
@Entity
@Table(schema = "housing", name = "course_of_action")
public class CourseOfAction extends Record {

    /** How a course of action ended. After the last three another must be decided while the hazard stands. */
    public enum End {
        COMPLIED("Complied with"),
        FOLLOWED_UP("Followed up"),
        CARRIED_OUT("Carried out"),
        REVOKED("Revoked"),
        QUASHED("Quashed"),
        GIVEN_UP("Given up before it was served");

        private final String words;

        End(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }

        /** Is the duty done by it? */
        public boolean isCompletion() {
            return this == COMPLIED || this == FOLLOWED_UP || this == CARRIED_OUT;
        }
    }

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(nullable = false, updatable = false)
    private short number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind = NoticeKind.IMPROVEMENT_NOTICE;

    @Column(nullable = false, updatable = false)
    private String section = "";

    @Column(nullable = false, updatable = false)
    private short category;

    @Column(name = "decided_on", nullable = false, updatable = false)
    private LocalDate decidedOn = LocalDate.EPOCH;

    @Column(name = "decided_by", nullable = false, updatable = false)
    private String decidedBy = "";

    @Column(name = "fire_consulted", nullable = false, updatable = false)
    private boolean fireConsulted;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "completed_how")
    private @Nullable End completedHow;

    protected CourseOfAction() {}

    CourseOfAction(
            EnforcementCase of,
            int number,
            NoticeKind kind,
            String section,
            int category,
            LocalDate decidedOn,
            String decidedBy,
            boolean fireConsulted) {
        enforcementCaseId = of.key();
        this.number = (short) number;
        this.kind = kind;
        this.section = section;
        this.category = (short) category;
        this.decidedOn = decidedOn;
        this.decidedBy = decidedBy;
        this.fireConsulted = fireConsulted;
    }

    /** It ended; the first end stands. */
    void complete(End how, LocalDate on) {
        if (completedHow == null) {
            completedHow = how;
            completedOn = on;
        }
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    /** The first of its case is 1. */
    public int getNumber() {
        return number;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public String getSection() {
        return section;
    }

    public int getCategory() {
        return category;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    /** Was the fire and rescue authority consulted (s.10)? */
    public boolean isFireConsulted() {
        return fireConsulted;
    }

    public @Nullable LocalDate getCompletedOn() {
        return completedOn;
    }

    public @Nullable End getCompletedHow() {
        return completedHow;
    }
}
