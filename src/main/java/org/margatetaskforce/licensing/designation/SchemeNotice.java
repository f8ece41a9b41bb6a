package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;

/** A notice to be given of a designation or its revocation, with its day, and its proof once it was given (SI 2006/373 regs 9 and 10). */
@Entity
@Table(schema = "licensing", name = "scheme_notice")
public class SchemeNotice extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(nullable = false, updatable = false)
    private String about;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeItem item;

    @Column(nullable = false, updatable = false)
    private int paper;

    @Column(nullable = false, updatable = false)
    private int repeat;

    @Column(name = "not_before", updatable = false)
    private @Nullable LocalDate notBefore;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(nullable = false, updatable = false)
    private String explanation;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column
    private @Nullable String proof;

    protected SchemeNotice() {}

    SchemeNotice(
            long schemeId,
            String about,
            NoticeItem item,
            int paper,
            int repeat,
            @Nullable LocalDate notBefore,
            Deadline due) {
        this.schemeId = schemeId;
        this.about = about;
        this.item = item;
        this.paper = paper;
        this.repeat = repeat;
        this.notBefore = notBefore;
        dueOn = due.on();
        explanation = due.explanation();
    }

    /**
     * It was given.
     *
     * @throws RuleBroken where it was given already, or a repeat would be too soon after the one before
     */
    void given(LocalDate day, String how) {
        if (doneOn != null) {
            throw new RuleBroken("licensing.designation.notice-given-already");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw new RuleBroken("licensing.designation.repeat-too-soon", Days.words(notBefore));
        }
        doneOn = day;
        proof = how;
    }

    /** What is to be given, in words. */
    public String getWords() {
        return item == NoticeItem.NEWSPAPER
                ? "In the local newspaper " + paper + (repeat == 0 ? "" : ", repeat " + repeat)
                : item.words();
    }

    long schemeId() {
        return schemeId;
    }

    public String getAbout() {
        return about;
    }

    public NoticeItem getItem() {
        return item;
    }

    public int getPaper() {
        return paper;
    }

    public int getRepeat() {
        return repeat;
    }

    public @Nullable LocalDate getNotBefore() {
        return notBefore;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getExplanation() {
        return explanation;
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public @Nullable String getProof() {
        return proof;
    }
}
