package org.margatetaskforce.cases.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * That somebody needed to know more at once about a person or an address (partnership practice F.5): asked, open for an hour where
 * something may be opened, reviewed by somebody else, and a breach where it was wrong.
 */
@Entity
@Table(schema = "cases", name = "glass_request")
public class GlassRequest extends Record {

    private static final int LONGEST = 2000;
    private static final int SHORTEST_NOTE = 15;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 23;

    @Column(nullable = false, updatable = false)
    private String officer = "";

    @Column(name = "supervisor_post", nullable = false, updatable = false)
    private String supervisorPost = "";

    @Column(nullable = false, updatable = false)
    private String about = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GlassReason reason = GlassReason.RISK_TO_LIFE;

    @Column(nullable = false, updatable = false)
    private String because = "";

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "until_at", nullable = false, updatable = false)
    private Instant untilAt = Instant.EPOCH;

    @Column(name = "answer_by", nullable = false, updatable = false)
    private Instant answerBy = Instant.EPOCH;

    @Column(name = "review_due_on", nullable = false, updatable = false)
    private LocalDate reviewDueOn = LocalDate.EPOCH;

    @Column(name = "manager_on", nullable = false, updatable = false)
    private LocalDate managerOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable GlassOutcome outcome;

    @Column(name = "outcome_note")
    private @Nullable String outcomeNote;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "breach_due_at")
    private @Nullable Instant breachDueAt;

    @Column(name = "breach_note")
    private @Nullable String breachNote;

    @Column(name = "breach_reported_at")
    private @Nullable Instant breachReportedAt;

    @Column(name = "breach_reported_by")
    private @Nullable String breachReportedBy;

    protected GlassRequest() {}

    GlassRequest(
            String reference,
            String officer,
            String supervisorPost,
            String about,
            GlassReason reason,
            String because,
            int letters) {
        String why = because.strip();
        if (why.length() < letters || why.length() > LONGEST) {
            throw new RuleBroken("cases.glass.because", letters, LONGEST);
        }
        this.reference = reference;
        this.officer = officer;
        this.supervisorPost = supervisorPost;
        this.about = about;
        this.reason = reason;
        this.because = why;
    }

    /** Sets its clocks: until when it opens, by when the duty holder answers, by which days it is reviewed. */
    void at(Instant asked, Instant until, Instant answer, LocalDate review, LocalDate manager) {
        askedAt = asked;
        untilAt = until;
        answerBy = answer;
        reviewDueOn = review;
        managerOn = manager;
    }

    /**
     * Reviewed, once, by somebody else than the one who asked (partnership practice A.3, segregation c).
     *
     * @param breachDue until when a breach is reported, where it was wrong
     */
    void review(GlassOutcome answer, String note, String by, Instant now, Instant breachDue) {
        if (by.equals(officer)) {
            throw new RuleBroken("cases.glass.own");
        }
        if (outcome != null) {
            throw new RuleBroken("cases.glass.reviewed", reference);
        }
        if (note.strip().length() < SHORTEST_NOTE || note.strip().length() > LONGEST) {
            throw new RuleBroken("cases.glass.note", SHORTEST_NOTE);
        }
        outcome = answer;
        outcomeNote = note.strip();
        reviewedAt = now;
        reviewedBy = by;
        breachDueAt = answer == GlassOutcome.UNJUSTIFIED ? breachDue : null;
    }

    /** The breach that it was is reported, or why it need not be is recorded. */
    void reportBreach(String note, String by, Instant now) {
        if (breachDueAt == null || breachReportedAt != null) {
            throw new RuleBroken("cases.glass.no-breach", reference);
        }
        if (by.equals(officer)) {
            throw new RuleBroken("cases.glass.own");
        }
        if (note.strip().length() < SHORTEST_NOTE || note.strip().length() > LONGEST) {
            throw new RuleBroken("cases.glass.note", SHORTEST_NOTE);
        }
        breachNote = note.strip();
        breachReportedAt = now;
        breachReportedBy = by;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** Who asked. */
    public String getOfficer() {
        return officer;
    }

    /** The post that answers for the work of the one who asked. */
    public String getSupervisorPost() {
        return supervisorPost;
    }

    /** The person or the address that they had before them. */
    public String getAbout() {
        return about;
    }

    public GlassReason getReason() {
        return reason;
    }

    public String getBecause() {
        return because;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Until when what may be opened is open. */
    public Instant getUntilAt() {
        return untilAt;
    }

    /** By when a duty holder answers. */
    public Instant getAnswerBy() {
        return answerBy;
    }

    public LocalDate getReviewDueOn() {
        return reviewDueOn;
    }

    /** The day on which the Programme Manager is told, where nobody reviewed it. */
    public LocalDate getManagerOn() {
        return managerOn;
    }

    public @Nullable GlassOutcome getOutcome() {
        return outcome;
    }

    public @Nullable String getOutcomeNote() {
        return outcomeNote;
    }

    public @Nullable Instant getReviewedAt() {
        return reviewedAt;
    }

    public @Nullable String getReviewedBy() {
        return reviewedBy;
    }

    /** Until when the breach is reported; null where it is none. */
    public @Nullable Instant getBreachDueAt() {
        return breachDueAt;
    }

    public @Nullable String getBreachNote() {
        return breachNote;
    }

    public @Nullable Instant getBreachReportedAt() {
        return breachReportedAt;
    }

    public @Nullable String getBreachReportedBy() {
        return breachReportedBy;
    }
}
