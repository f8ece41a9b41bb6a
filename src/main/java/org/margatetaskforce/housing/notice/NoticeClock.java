package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A date of a notice that runs, ran, or stood before a correction, with the sentence that explains it. */
@Entity
@Table(schema = "housing", name = "notice_clock")
public class NoticeClock extends Record {

    /** Where it stands. */
    public enum State {
        RUNNING,
        OVER,
        REPLACED
    }

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;

    @Column(nullable = false, updatable = false)
    private String code = "";

    @Column(nullable = false, updatable = false)
    private String title = "";

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String explanation = "";

    @Column(nullable = false, updatable = false)
    private String source = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.RUNNING;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected NoticeClock() {}

    NoticeClock(EnforcementNotice of, Clock code, LocalDate onDay, String explanation, String source) {
        enforcementCaseId = of.ofCase();
        noticeId = of.key();
        this.code = code.name();
        title = code.words();
        this.onDay = onDay;
        this.explanation = explanation;
        this.source = source;
    }

    /** What a notice's clocks measure. */
    public enum Clock {
        SIGN("Sign it"),
        SERVE("Serve it"),
        COPIES("Copies to everybody else"),
        APPEAL("Last day to appeal"),
        OPERATIVE("Operative"),
        WORKS_START("Works to start"),
        WORKS_END("Works to be done"),
        REVIEW("Review the suspension"),
        FOLLOW_UP("Follow it up"),
        INSPECT("Look again"),
        DECISION("Tell everybody of the decision"),
        DECISION_APPEAL("Last day to appeal against the decision"),
        LAND_CHARGE("Local land charge");

        private final String words;

        Clock(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** It runs no more. */
    void over(Instant at) {
        state = State.OVER;
        endedAt = at;
    }

    /** A correction has put another in its place. */
    void replaced(Instant at) {
        state = State.REPLACED;
        endedAt = at;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    /** The same day, as a clock is shown. */
    public LocalDate on() {
        return onDay;
    }

    /** How the day is reckoned. */
    public String explanation() {
        return explanation;
    }

    public String getExplanation() {
        return explanation;
    }

    public String getSource() {
        return source;
    }

    public State getState() {
        return state;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
