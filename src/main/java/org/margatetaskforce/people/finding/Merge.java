package org.margatetaskforce.people.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.people.Person;

/**
 * Two records of one person made one ({@code MG-000001}): asked for by one officer, decided by another of another agency,
 * undone within its period (partnership practice B.1, BR-ID2). It rewrites nothing but which record stands for the person.
 * Class D3, seen by whoever sees both.
 */
@Entity
@Table(schema = "people", name = "merge")
public class Merge extends Record {

    private static final int SHORTEST_REASON = 10;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    @ManyToOne(optional = false)
    @JoinColumn(name = "kept_id", updatable = false)
    private @Nullable Person kept;

    @ManyToOne(optional = false)
    @JoinColumn(name = "absorbed_id", updatable = false)
    private @Nullable Person absorbed;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MergeState state = MergeState.REQUESTED;

    @Column(nullable = false, updatable = false)
    private String reason = "";

    @Column(name = "requested_on", nullable = false, updatable = false)
    private LocalDate requestedOn = LocalDate.EPOCH;

    @Column(name = "requester_agency", nullable = false, updatable = false)
    private String requesterAgency = "";

    @Column(name = "approver_agency", nullable = false, updatable = false)
    private String approverAgency = "";

    @Column(name = "approver_post", nullable = false, updatable = false)
    private String approverPost = "";

    @Column(name = "approve_by", nullable = false, updatable = false)
    private LocalDate approveBy = LocalDate.EPOCH;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Column(name = "undo_until")
    private @Nullable LocalDate undoUntil;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undo_reason")
    private @Nullable String undoReason;

    protected Merge() {}

    /**
     * A request.
     *
     * @throws RuleBroken where both are the same record, or the reason is too short to tell anybody anything
     */
    Merge(
            String reference,
            Person kept,
            Person absorbed,
            String reason,
            LocalDate requestedOn,
            String requesterAgency,
            Approver approver,
            LocalDate approveBy) {
        if (kept.getReference().equals(absorbed.getReference())) {
            throw new RuleBroken("people.merge.same-record");
        }
        this.reference = reference;
        this.kept = kept;
        this.absorbed = absorbed;
        this.reason = checked(reason);
        this.requestedOn = requestedOn;
        this.requesterAgency = requesterAgency;
        this.approverAgency = approver.agency();
        this.approverPost = approver.post();
        this.approveBy = approveBy;
    }

    /** Who is asked to decide: a post of another agency than the requester's. */
    record Approver(String agency, String post) {}

    private static String checked(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("people.merge.reason-missing");
        }
        return reason.strip();
    }

    /**
     * Another officer agrees.
     *
     * @param lastDayToUndo by the law of the day it is done
     * @throws RuleBroken where it was decided already, or the officer is the one who asked
     */
    void approve(String who, Instant at, @Nullable String note, LocalDate lastDayToUndo) {
        decide(who, at);
        state = MergeState.MERGED;
        decisionNote = note == null || note.isBlank() ? null : note.strip();
        undoUntil = lastDayToUndo;
    }

    /**
     * Another officer does not agree.
     *
     * @throws RuleBroken without a reason, where it was decided already, or the officer is the one who asked
     */
    void decline(String who, Instant at, String why) {
        String because = checked(why);
        decide(who, at);
        state = MergeState.DECLINED;
        decisionNote = because;
    }

    private void decide(String who, Instant at) {
        stillRequested();
        if (who.equals(getRecordedBy())) {
            throw new RuleBroken("people.merge.own-request");
        }
        decidedBy = who;
        decidedAt = at;
    }

    /**
     * The officer who asked takes it back.
     *
     * @throws RuleBroken where it was decided already, or somebody else asked
     */
    void withdraw(String who, Instant at) {
        stillRequested();
        if (!who.equals(getRecordedBy())) {
            throw new RuleBroken("people.merge.not-your-request");
        }
        state = MergeState.WITHDRAWN;
        decidedBy = who;
        decidedAt = at;
    }

    private void stillRequested() {
        if (state != MergeState.REQUESTED) {
            throw new RuleBroken("people.merge.decided", state.words());
        }
    }

    /**
     * The two are taken apart again.
     *
     * @throws RuleBroken without a reason, where they are not merged, or the period is over
     */
    void undo(String who, Instant at, LocalDate today, String why) {
        if (state != MergeState.MERGED || undoUntil == null) {
            throw new RuleBroken("people.merge.not-merged", state.words());
        }
        if (today.isAfter(undoUntil)) {
            throw new RuleBroken("people.merge.too-late", undoUntil);
        }
        undoReason = checked(why);
        undoneBy = who;
        undoneAt = at;
        state = MergeState.UNDONE;
    }

    /** True while it can be taken apart again. */
    public boolean isUndoableOn(LocalDate today) {
        return state == MergeState.MERGED && undoUntil != null && !today.isAfter(undoUntil);
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The record that stands for the person. */
    public Person getKept() {
        return there(kept);
    }

    /** The record that is merged into it. */
    public Person getAbsorbed() {
        return there(absorbed);
    }

    private static Person there(@Nullable Person person) {
        if (person == null) {
            throw new IllegalStateException("a merge without its persons");
        }
        return person;
    }

    public MergeState getState() {
        return state;
    }

    /** Why they are one person, in the words of who asked. */
    public String getReason() {
        return reason;
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }

    public String getRequesterAgency() {
        return requesterAgency;
    }

    /** The agency that is asked to decide: never the one that asks. */
    public String getApproverAgency() {
        return approverAgency;
    }

    /** The post that is asked to decide. */
    public String getApproverPost() {
        return approverPost;
    }

    /** By when it should be decided: our own service standard. */
    public LocalDate getApproveBy() {
        return approveBy;
    }

    /** The user name of who approved or declined it, or took it back. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    public @Nullable String getDecisionNote() {
        return decisionNote;
    }

    /** The last day on which it can be taken apart; null where it was never merged. */
    public @Nullable LocalDate getUndoUntil() {
        return undoUntil;
    }

    /** The user name of who took it apart. */
    public Optional<String> undoneBy() {
        return Optional.ofNullable(undoneBy);
    }

    public @Nullable Instant getUndoneAt() {
        return undoneAt;
    }

    public @Nullable String getUndoReason() {
        return undoReason;
    }
}
