package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/** An appeal to the tribunal against a notice, or a decision about one (Sch 1 Part 3, Sch 2 Part 3, s.45). */
@Entity
@Table(schema = "housing", name = "notice_appeal")
public class NoticeAppeal extends NoticeRow {

    /** What is appealed against. */
    public enum Against {
        NOTICE("The notice or order itself"),
        VARIATION("A decision to vary it"),
        REFUSAL_TO_REVOKE("A refusal to vary or revoke it");

        private final String words;

        Against(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** How the tribunal disposed of it. */
    public enum Outcome {
        CONFIRMED("Confirmed"),
        VARIED("Varied"),
        QUASHED("Quashed"),
        WITHDRAWN("Appeal withdrawn");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Against against = Against.NOTICE;

    @Column(name = "lodged_on", nullable = false, updatable = false)
    private LocalDate lodgedOn = LocalDate.EPOCH;

    @Column(name = "in_time", nullable = false, updatable = false)
    private boolean inTime;

    @Column(name = "leave_on")
    private @Nullable LocalDate leaveOn;

    @Column(nullable = false, updatable = false)
    private String tribunal = "";

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @Column(nullable = false, updatable = false)
    private String summary = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private @Nullable String decision;

    protected NoticeAppeal() {}

    NoticeAppeal(
            EnforcementCase of,
            EnforcementNotice notice,
            Against against,
            LocalDate lodgedOn,
            boolean inTime,
            String tribunal,
            @Nullable String caseNumber,
            String summary) {
        super(of, notice);
        this.against = against;
        this.lodgedOn = lodgedOn;
        this.inTime = inTime;
        this.tribunal = tribunal;
        this.caseNumber = NoticeContent.text(caseNumber);
        this.summary = summary.strip();
    }

    /** The tribunal lets in an appeal that came out of time (Sch 1 para 14(3), Sch 2 para 10(3), s.45(4)). */
    void leave(LocalDate on) {
        if (inTime || leaveOn != null || on.isBefore(lodgedOn)) {
            throw new RuleBroken("housing.appeal.no-leave-needed", lodgedOn);
        }
        leaveOn = on;
    }

    void decide(Outcome how, LocalDate on, @Nullable String words) {
        if (outcome != null || on.isBefore(lodgedOn)) {
            throw new RuleBroken("housing.appeal.decided-on", lodgedOn);
        }
        outcome = how;
        decidedOn = on;
        decision = NoticeContent.text(words);
    }

    /** Does it count, being in time or let in? */
    public boolean isRunning() {
        return outcome == null && (inTime || leaveOn != null);
    }

    /** Did it come out of time, without leave yet? */
    public boolean isLeaveAwaited() {
        return outcome == null && !inTime && leaveOn == null;
    }

    public Against getAgainst() {
        return against;
    }

    public LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public boolean isInTime() {
        return inTime;
    }

    public @Nullable LocalDate getLeaveOn() {
        return leaveOn;
    }

    public String getTribunal() {
        return tribunal;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public String getSummary() {
        return summary;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecision() {
        return decision;
    }
}
