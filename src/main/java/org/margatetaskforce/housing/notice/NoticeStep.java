package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** How a notice came to where it stands, without names; and which clock allowed it. */
@Entity
@Table(schema = "housing", name = "notice_step")
public class NoticeStep extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false, updatable = false)
    private NoticeState toState = NoticeState.DRAFTED;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String words = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "rests_on", updatable = false)
    private NoticeClock.@Nullable Clock restsOn;

    private @Nullable String flagged;

    protected NoticeStep() {}

    NoticeStep(EnforcementNotice of, LocalDate onDay, String words, NoticeClock.@Nullable Clock restsOn) {
        enforcementCaseId = of.ofCase();
        noticeId = of.key();
        toState = of.getState();
        this.onDay = onDay;
        this.words = words;
        this.restsOn = restsOn;
    }

    /** The date it rests on was corrected: it must be looked at again. */
    void flag(String why) {
        flagged = why;
    }

    public NoticeState getToState() {
        return toState;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public String getWords() {
        return words;
    }

    public NoticeClock.@Nullable Clock getRestsOn() {
        return restsOn;
    }

    /** Why it must be looked at again; null where it need not. */
    public @Nullable String getFlagged() {
        return flagged;
    }
}
