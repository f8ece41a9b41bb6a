package org.margatetaskforce.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** What a case's plan is to change, and what became of it (partnership practice B.4): class D6, for the team. */
@Entity
@Table(schema = "cases", name = "case_need")
public class CaseNeed extends Record {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(nullable = false, updatable = false)
    private String title = "";

    @Enumerated(EnumType.STRING)
    private @Nullable NeedOutcome outcome;

    @Column(name = "outcome_on")
    private @Nullable LocalDate outcomeOn;

    @Column(name = "outcome_note")
    private @Nullable String outcomeNote;

    protected CaseNeed() {}

    CaseNeed(long caseId, String title) {
        if (title.length() < SHORTEST || title.length() > LONGEST) {
            throw new RuleBroken("cases.need.title", LONGEST);
        }
        this.caseId = caseId;
        this.title = title;
    }

    /** What became of it, by the day it is said. */
    void become(NeedOutcome what, LocalDate on, String note) {
        outcome = what;
        outcomeOn = on;
        outcomeNote = note.isBlank() ? null : note.strip();
    }

    /** Which of the case's needs it is, for a form. */
    public long number() {
        Long id = id();
        return id == null ? 0 : id;
    }

    public String getTitle() {
        return title;
    }

    /** Null until it is recorded. */
    public @Nullable NeedOutcome getOutcome() {
        return outcome;
    }

    public @Nullable LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public @Nullable String getOutcomeNote() {
        return outcomeNote;
    }
}
