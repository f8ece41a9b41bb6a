package org.margatetaskforce.cases.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * One thing that somebody will do by a day (partnership practice B.3). Whatever is moved, blocked, given on, done or called
 * off keeps its reason; the first due day is kept for good, and how often it was moved.
 */
@Entity
@Table(schema = "cases", name = "action")
public class Action extends Record {

    /** The longest title. */
    public static final int LONGEST_TITLE = 120;

    private static final int LONGEST_TEXT = 4000;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(name = "case_id", updatable = false)
    private @Nullable Long caseId;

    @Column(name = "case_reference", updatable = false)
    private @Nullable String caseReference;

    @Column(nullable = false, updatable = false)
    private String title = "";

    @Column(nullable = false, updatable = false)
    private String detail = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Strand strand = Strand.PROGRAMME;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ActionSource source = ActionSource.CASE;

    @Column(name = "source_reference", updatable = false)
    private @Nullable String sourceReference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ActionPriority priority = ActionPriority.NORMAL;

    @Column(name = "owner_agency", nullable = false)
    private String ownerAgency = "";

    @Column(name = "owner_username")
    private @Nullable String ownerUsername;

    @Column(name = "external_owner")
    private @Nullable String externalOwner;

    @Column(name = "external_contact")
    private @Nullable String externalContact;

    @Column(name = "chaser_username")
    private @Nullable String chaserUsername;

    @Column(name = "passed_on_by")
    private @Nullable String passedOnBy;

    @Column(name = "created_on", nullable = false, updatable = false)
    private LocalDate createdOn = LocalDate.EPOCH;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn = LocalDate.EPOCH;

    @Column(name = "due_set_on", nullable = false)
    private LocalDate dueSetOn = LocalDate.EPOCH;

    @Column(name = "original_due_on", nullable = false, updatable = false)
    private LocalDate originalDueOn = LocalDate.EPOCH;

    @Column(nullable = false)
    private int moves;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActionStatus status = ActionStatus.OPEN;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "completion_note")
    private @Nullable String completionNote;

    @Column
    private @Nullable String evidence;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    protected Action() {}

    Action(String reference, NewAction given, ActionCase about, String agencyCode, ActionOwner owner, LocalDate today) {
        mustBeTitle(given.title());
        if (given.detail().length() > LONGEST_TEXT) {
            throw new RuleBroken("cases.action.text-too-long", LONGEST_TEXT);
        }
        mustNotBePast(given.dueOn(), today);
        this.reference = reference;
        this.dataClass = (short) given.dataClass();
        this.agencyCode = agencyCode;
        this.caseId = about.id();
        this.caseReference = about.reference();
        this.title = given.title().strip();
        this.detail = given.detail().strip();
        this.strand = given.strand() == null ? about.strand() : given.strand();
        this.source = given.source();
        this.sourceReference = given.sourceReference();
        this.priority = given.priority();
        this.createdOn = today;
        this.dueOn = given.dueOn();
        this.dueSetOn = today;
        this.originalDueOn = given.dueOn();
        own(owner);
    }

    private static void mustBeTitle(String title) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new RuleBroken("cases.action.title", LONGEST_TITLE);
        }
    }

    private static void mustNotBePast(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw new RuleBroken("cases.action.due-before-today", today);
        }
    }

    private static String because(@Nullable String reason, String key) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_TEXT) {
            throw new RuleBroken(key);
        }
        return reason.strip();
    }

    /** Somebody has begun, or goes on after what stood in the way is gone. */
    public void start() {
        mustBeOpen();
        if (status == ActionStatus.IN_PROGRESS) {
            throw new RuleBroken("cases.action.started-already", reference);
        }
        status = ActionStatus.IN_PROGRESS;
        statusReason = null;
    }

    /** Something stands in the way: amber, until it goes on. */
    public void block(String reason) {
        mustBeOpen();
        statusReason = because(reason, "cases.action.block-reason");
        status = ActionStatus.BLOCKED;
    }

    /**
     * Done.
     *
     * @param note what was done, long enough to mean something
     * @param shortest the fewest letters that will do
     * @param evidence what shows it: a document, a photograph's reference; null where nothing does
     */
    public void complete(String note, int shortest, @Nullable String evidence, LocalDate today) {
        mustBeOpen();
        if (note.strip().length() < shortest || note.length() > LONGEST_TEXT) {
            throw new RuleBroken("cases.action.completion-note", shortest);
        }
        completionNote = note.strip();
        this.evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
        status = ActionStatus.DONE;
        statusReason = null;
        endedOn = today;
    }

    /** Called off: it will not be done, and the reason says why. */
    public void cancel(String reason, LocalDate today) {
        mustBeOpen();
        statusReason = because(reason, "cases.action.cancel-reason");
        status = ActionStatus.CANCELLED;
        endedOn = today;
    }

    /** Another due day. The first one is kept; the first move makes the action amber, the second red. */
    public void redate(LocalDate due, String reason, LocalDate today) {
        mustBeOpen();
        because(reason, "cases.action.move-reason");
        mustNotBePast(due, today);
        if (due.equals(dueOn)) {
            throw new RuleBroken("cases.action.same-day", due);
        }
        dueOn = due;
        dueSetOn = today;
        moves++;
    }

    /** Given to somebody else; who had it last still sees what becomes of it. */
    public void give(ActionOwner to, String reason) {
        mustBeOpen();
        because(reason, "cases.action.give-reason");
        if (ownerUsername != null && ownerUsername.equals(to.username())) {
            throw new RuleBroken("cases.action.same-owner");
        }
        passedOnBy = ownerUsername == null ? passedOnBy : ownerUsername;
        own(to);
    }

    private void own(ActionOwner owner) {
        String agency = owner.agencyCode();
        String outside = owner.outsideName();
        if (agency == null || agency.isBlank()) {
            throw new RuleBroken("cases.action.owner-missing");
        }
        if (outside != null && (outside.isBlank() || owner.chaserUsername() == null)) {
            throw new RuleBroken("cases.action.chaser-missing");
        }
        ownerAgency = agency;
        ownerUsername = owner.username();
        externalOwner = outside == null ? null : outside.strip();
        externalContact =
                owner.outsideContact() == null ? null : owner.outsideContact().strip();
        chaserUsername = owner.chaserUsername();
    }

    private void mustBeOpen() {
        if (status.isOver()) {
            throw new RuleBroken(
                    "cases.action.over",
                    reference,
                    status.words().toLowerCase(java.util.Locale.UK),
                    endedOn == null ? "" : endedOn);
        }
    }

    /** What its colour rests upon. */
    public Rag.Facts facts() {
        return new Rag.Facts(status, dueOn, endedOn, moves, isOwned());
    }

    /** Somebody is named who does it. */
    public boolean isOwned() {
        return ownerUsername != null || externalOwner != null;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The agency of who made it. */
    public String getAgencyCode() {
        return agencyCode;
    }

    public @Nullable String getCaseReference() {
        return caseReference;
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }

    public Strand getStrand() {
        return strand;
    }

    public ActionSource getSource() {
        return source;
    }

    public @Nullable String getSourceReference() {
        return sourceReference;
    }

    public ActionPriority getPriority() {
        return priority;
    }

    public String getOwnerAgency() {
        return ownerAgency;
    }

    /** The user name of the officer who does it; null where nobody with a login does. */
    public @Nullable String getOwnerUsername() {
        return ownerUsername;
    }

    /** Who does it without a login. */
    public @Nullable String getExternalOwner() {
        return externalOwner;
    }

    public @Nullable String getExternalContact() {
        return externalContact;
    }

    /** The user name of who chases the one without a login. */
    public @Nullable String getChaserUsername() {
        return chaserUsername;
    }

    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    /** The due day it was given at first. */
    public LocalDate getOriginalDueOn() {
        return originalDueOn;
    }

    /** How often the due day was moved. */
    public int getMoves() {
        return moves;
    }

    public ActionStatus getStatus() {
        return status;
    }

    /** The day it was done or called off; null while it is open. */
    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    /** What was done. */
    public @Nullable String getCompletionNote() {
        return completionNote;
    }

    /** What shows that it was done. */
    public @Nullable String getEvidence() {
        return evidence;
    }

    /** Why it is blocked or was called off. */
    public @Nullable String getStatusReason() {
        return statusReason;
    }
}
