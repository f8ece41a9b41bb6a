package org.margatetaskforce.cases.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * A meeting, from its day in the calendar to its issued minutes (partnership practice B.4). One that belongs to a series
 * keeps the day the series gave it, whatever day it is moved to.
 */
@Entity
@Table(schema = "cases", name = "meeting")
public class Meeting extends Record {

    private static final int LONGEST_TITLE = 120;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MeetingType type = MeetingType.TASKING;

    @Column(nullable = false)
    private String title = "";

    @Column(name = "series_on", insertable = false, updatable = false)
    private @Nullable LocalDate seriesOn;

    @Column(name = "held_on", nullable = false)
    private LocalDate heldOn = LocalDate.EPOCH;

    @Column(name = "starts_at", nullable = false)
    private LocalTime startsAt = LocalTime.NOON;

    @Column(nullable = false)
    private String place = "";

    @Column(name = "case_id", updatable = false)
    private @Nullable Long caseId;

    @Column(name = "case_reference", updatable = false)
    private @Nullable String caseReference;

    @Column(name = "chair_username")
    private @Nullable String chairUsername;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MeetingStatus status = MeetingStatus.PLANNED;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "agenda_made_at")
    private @Nullable Instant agendaMadeAt;

    @Column(name = "minutes_by")
    private @Nullable LocalDate minutesBy;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    private @Nullable String marking;

    protected Meeting() {}

    Meeting(String reference, NewMeeting planned, @Nullable Long caseId, String chair) {
        if (planned.title().isBlank() || planned.title().strip().length() > LONGEST_TITLE) {
            throw new RuleBroken("cases.meeting.title", LONGEST_TITLE);
        }
        if (planned.place().isBlank()) {
            throw new RuleBroken("cases.meeting.place");
        }
        if (planned.type().isOfCase() && caseId == null) {
            throw new RuleBroken("cases.meeting.case-missing");
        }
        this.reference = reference;
        this.dataClass = (short) (caseId == null ? 22 : 5);
        this.type = planned.type();
        this.title = planned.title().strip();
        this.heldOn = planned.heldOn();
        this.startsAt = planned.startsAt();
        this.place = planned.place().strip();
        this.caseId = caseId;
        this.caseReference = caseId == null ? null : planned.caseReference();
        this.chairUsername = chair;
    }

    /** Held on another day, at another time or place; the series it belongs to stays where it is. */
    void move(LocalDate day, LocalTime time, String where, String reason) {
        mustBePlanned();
        if (reason.isBlank()) {
            throw new RuleBroken("cases.meeting.reason");
        }
        if (where.isBlank()) {
            throw new RuleBroken("cases.meeting.place");
        }
        heldOn = day;
        startsAt = time;
        place = where.strip();
        statusReason = reason.strip();
    }

    /** It does not take place. */
    void cancel(String reason) {
        mustBePlanned();
        if (reason.isBlank()) {
            throw new RuleBroken("cases.meeting.reason");
        }
        status = MeetingStatus.CANCELLED;
        statusReason = reason.strip();
    }

    void agendaMade(Instant at) {
        mustBePlanned();
        agendaMadeAt = at;
    }

    /** It is over: from now on the minutes are due. */
    void end(LocalDate today, LocalDate minutesDue) {
        mustBePlanned();
        if (heldOn.isAfter(today)) {
            throw new RuleBroken("cases.meeting.not-yet", heldOn);
        }
        status = MeetingStatus.HELD;
        minutesBy = minutesDue;
    }

    /** Its minutes are approved and issued; from now on they stand. */
    void issue(LocalDate today, String by, String marking) {
        if (status != MeetingStatus.HELD) {
            throw new RuleBroken("cases.meeting.not-held", status.words().toLowerCase(Locale.UK));
        }
        status = MeetingStatus.ISSUED;
        statusReason = null;
        issuedOn = today;
        issuedBy = by;
        this.marking = marking;
    }

    /** Its minutes go back to be written better. */
    void sendBack(String reason) {
        if (status != MeetingStatus.HELD) {
            throw new RuleBroken("cases.meeting.not-held", status.words().toLowerCase(Locale.UK));
        }
        if (reason.isBlank()) {
            throw new RuleBroken("cases.meeting.reason");
        }
        statusReason = reason.strip();
    }

    private void mustBePlanned() {
        if (status != MeetingStatus.PLANNED) {
            throw new RuleBroken("cases.meeting.not-planned", status.words().toLowerCase(Locale.UK));
        }
    }

    /** Agenda, attendance and minutes can be written: until the minutes are issued. */
    public boolean isOpen() {
        return status == MeetingStatus.PLANNED || status == MeetingStatus.HELD;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public MeetingType getType() {
        return type;
    }

    public String getTitle() {
        return title;
    }

    /** The day its series gives; null of one that belongs to none. */
    public @Nullable LocalDate getSeriesOn() {
        return seriesOn;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public String getPlace() {
        return place;
    }

    public @Nullable String getCaseReference() {
        return caseReference;
    }

    public @Nullable String getChairUsername() {
        return chairUsername;
    }

    public MeetingStatus getStatus() {
        return status;
    }

    /** Why it was moved or cancelled, or its minutes sent back. */
    public @Nullable String getStatusReason() {
        return statusReason;
    }

    /** When the system last put on the agenda what belongs there. */
    public @Nullable Instant getAgendaMadeAt() {
        return agendaMadeAt;
    }

    /** The day by which the minutes are issued. */
    public @Nullable LocalDate getMinutesBy() {
        return minutesBy;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** The protective marking of the issued minutes (partnership practice F.4); null before. */
    public @Nullable String getMarking() {
        return marking;
    }

    /** The user name of who issued the minutes. */
    public @Nullable String getIssuedBy() {
        return issuedBy;
    }
}
