package org.margatetaskforce.cases.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * What an officer writes on a case (partnership practice B.4). Its author changes it for a day, every version kept; from then
 * on it is added to. Nothing is deleted: entered in error hides it from all but its author.
 */
@Entity
@Table(schema = "cases", name = "note")
public class Note extends Record {

    /** The longest text of a note. */
    public static final int LONGEST = 20_000;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "data_class", nullable = false)
    private short dataClass;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoteType type = NoteType.OBSERVATION;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoteNature nature = NoteNature.FACT;

    @Column(nullable = false)
    private String body = "";

    @Column(nullable = false)
    private String marking = "";

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt = Instant.EPOCH;

    @Column(name = "child_seen")
    private @Nullable Boolean childSeen;

    @Column(name = "child_seen_alone")
    private @Nullable Boolean childSeenAlone;

    @Column(name = "child_reason")
    private @Nullable String childReason;

    @Column(name = "addendum_to_id", updatable = false)
    private @Nullable Long addendumToId;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "in_error_at")
    private @Nullable Instant inErrorAt;

    @Column(name = "in_error_by")
    private @Nullable String inErrorBy;

    @Column(name = "in_error_reason")
    private @Nullable String inErrorReason;

    protected Note() {}

    Note(String reference, long caseId, String agencyCode, @Nullable Long addendumToId, NoteForm form, Instant now) {
        this.reference = reference;
        this.caseId = caseId;
        this.agencyCode = agencyCode;
        this.addendumToId = addendumToId;
        say(form, now);
    }

    private void say(NoteForm form, Instant now) {
        String text = form.body().strip();
        if (text.isEmpty()) {
            throw new RuleBroken("cases.note.empty");
        }
        if (text.length() > LONGEST) {
            throw new RuleBroken("cases.note.too-long", LONGEST, text.length());
        }
        Instant when = form.occurredAt().atZone(TaskForceClock.LONDON).toInstant();
        if (when.isAfter(now)) {
            throw new RuleBroken("cases.note.in-the-future");
        }
        boolean unseen = Boolean.FALSE.equals(form.childSeen()) || Boolean.FALSE.equals(form.seenAlone());
        if (unseen && form.childReason().isBlank()) {
            throw new RuleBroken("cases.note.child-reason");
        }
        if (Boolean.TRUE.equals(form.childSeen()) && form.seenAlone() == null) {
            throw new RuleBroken("cases.note.child-alone");
        }
        type = form.type();
        nature = form.nature();
        dataClass = (short) form.dataClass();
        marking = form.marking();
        body = text;
        occurredAt = when;
        childSeen = form.childSeen();
        childSeenAlone = Boolean.TRUE.equals(form.childSeen()) ? form.seenAlone() : null;
        childReason = unseen ? form.childReason().strip() : null;
    }

    /**
     * Its author changes it within a day.
     *
     * @param until the instant from which it can only be added to
     */
    void amend(NoteForm form, String who, Instant until, Instant now) {
        mustBe(who);
        if (!now.isBefore(until)) {
            throw new RuleBroken("cases.note.too-old-to-change");
        }
        say(form, now);
        editedAt = now;
    }

    /** Its author gives it another marking, at any time and with a reason; what it says stands. */
    void mark(String with, String who, String reason, Instant now) {
        mustBe(who);
        if (with.equals(marking)) {
            throw new RuleBroken("cases.case.marked-already", with);
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        marking = with;
        editedAt = now;
    }

    /** It should not have been written, or not here: hidden from all but its author, and kept. */
    void enterInError(String who, String reason, Instant now) {
        mustBe(who);
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        inErrorAt = now;
        inErrorBy = who;
        inErrorReason = reason.strip();
    }

    private void mustBe(String who) {
        if (!getRecordedBy().equals(who)) {
            throw new RuleBroken("cases.note.not-its-author");
        }
        if (inErrorAt != null) {
            throw new RuleBroken("cases.note.in-error");
        }
    }

    public String getReference() {
        return reference;
    }

    long caseId() {
        return caseId;
    }

    public int getDataClass() {
        return dataClass;
    }

    public String getAgencyCode() {
        return agencyCode;
    }

    /** Its protective marking (partnership practice F.4). */
    public String getMarking() {
        return marking;
    }

    public NoteType getType() {
        return type;
    }

    public NoteNature getNature() {
        return nature;
    }

    public String getBody() {
        return body;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public @Nullable Boolean getChildSeen() {
        return childSeen;
    }

    public @Nullable Boolean getChildSeenAlone() {
        return childSeenAlone;
    }

    public @Nullable String getChildReason() {
        return childReason;
    }

    public @Nullable Instant getEditedAt() {
        return editedAt;
    }

    public boolean isInError() {
        return inErrorAt != null;
    }

    public @Nullable String getInErrorReason() {
        return inErrorReason;
    }
}
