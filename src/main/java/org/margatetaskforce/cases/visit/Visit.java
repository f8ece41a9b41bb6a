package org.margatetaskforce.cases.visit;

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

/** A visit to one door or many, by one agency or several together (partnership practice D.2). */
@Entity
@Table(schema = "cases", name = "visit")
public class Visit extends Record {

    private static final int SHORTEST_PURPOSE = 5;
    private static final int LONGEST_PURPOSE = 200;
    private static final int SHORTEST_REASON = 10;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 1;

    @Column(name = "case_id", updatable = false)
    private @Nullable Long caseId;

    @Column(name = "case_reference", updatable = false)
    private @Nullable String caseReference;

    @Column(nullable = false, updatable = false)
    private String purpose = "";

    @Column(name = "visit_on", nullable = false, updatable = false)
    private LocalDate visitOn = LocalDate.EPOCH;

    @Column(name = "starts_at", nullable = false, updatable = false)
    private LocalTime startsAt = LocalTime.MIN;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private LocalTime endsAt = LocalTime.MAX;

    @Column(name = "meet_at", nullable = false, updatable = false)
    private String meetAt = "";

    @Column(nullable = false, updatable = false)
    private String lead = "";

    @Column(name = "welfare_plan", updatable = false)
    private @Nullable String welfarePlan;

    @Column(updatable = false)
    private @Nullable String interpreter;

    @Column(updatable = false)
    private @Nullable String equipment;

    @Column(name = "clash_accepted", updatable = false)
    private @Nullable String clashAccepted;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VisitStatus status = VisitStatus.PLANNED;

    @Column(name = "briefed_at")
    private @Nullable Instant briefedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "abort_reason")
    private @Nullable String abortReason;

    protected Visit() {}

    Visit(String reference, NewVisit given, @Nullable Long caseId, LocalDate today) {
        String why = given.purpose().strip();
        if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
            throw new RuleBroken("cases.visit.purpose", SHORTEST_PURPOSE, LONGEST_PURPOSE);
        }
        if (given.on().isBefore(today)) {
            throw new RuleBroken("cases.visit.day-past", today);
        }
        if (!given.to().isAfter(given.from())) {
            throw new RuleBroken("cases.visit.hours");
        }
        if (given.meetAt().isBlank()) {
            throw new RuleBroken("cases.visit.meet-at");
        }
        this.reference = reference;
        this.dataClass = (short) (caseId == null ? 1 : 5);
        this.caseId = caseId;
        this.caseReference = caseId == null ? null : given.caseReference();
        this.purpose = why;
        this.visitOn = given.on();
        this.startsAt = given.from();
        this.endsAt = given.to();
        this.meetAt = given.meetAt().strip();
        this.lead = given.lead();
        this.welfarePlan = given.welfarePlan();
        this.interpreter = given.interpreter();
        this.equipment = given.equipment();
        this.clashAccepted = given.clashAccepted();
    }

    /** Everybody has read what stands at every door. */
    void brief(Instant now) {
        mustBe(status == VisitStatus.PLANNED);
        status = VisitStatus.BRIEFED;
        briefedAt = now;
    }

    /** Somebody goes too, or to another door too, before it began: all are briefed anew. */
    void briefAnew() {
        if (status == VisitStatus.BRIEFED) {
            status = VisitStatus.PLANNED;
            briefedAt = null;
        }
    }

    /** Who goes and where is taken back before it begins, and never after. */
    void mustNotHaveBegun() {
        mustBe(!status.isOver());
        if (status == VisitStatus.IN_PROGRESS) {
            throw new RuleBroken("cases.visit.begun", reference);
        }
    }

    /** They are on the way: from now they are heard of within the hour. */
    void start(Instant now, LocalDate today) {
        mustBe(status == VisitStatus.BRIEFED);
        if (visitOn.isAfter(today)) {
            throw new RuleBroken("cases.visit.not-yet", visitOn);
        }
        status = VisitStatus.IN_PROGRESS;
        startedAt = now;
        heardAt = now;
    }

    /** They were heard of. */
    void hear(Instant now) {
        mustBe(status == VisitStatus.IN_PROGRESS);
        heardAt = now;
    }

    /** All are back. */
    void complete(Instant now) {
        mustBe(status == VisitStatus.IN_PROGRESS);
        status = VisitStatus.COMPLETED;
        endedAt = now;
    }

    /** Called off, before it began or on the way. */
    void abort(String reason, Instant now) {
        mustBe(!status.isOver());
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > 500) {
            throw new RuleBroken("cases.visit.abort-reason", SHORTEST_REASON);
        }
        status = VisitStatus.ABORTED;
        abortReason = why;
        endedAt = now;
    }

    void mustBe(boolean lawful) {
        if (!lawful) {
            throw new RuleBroken(
                    "cases.visit.stands-otherwise", reference, status.words().toLowerCase(Locale.UK));
        }
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public @Nullable String getCaseReference() {
        return caseReference;
    }

    public String getPurpose() {
        return purpose;
    }

    public LocalDate getVisitOn() {
        return visitOn;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    /** Where those who go meet before. */
    public String getMeetAt() {
        return meetAt;
    }

    /** The user name of who leads it. */
    public String getLead() {
        return lead;
    }

    /** What is done for children met there. */
    public @Nullable String getWelfarePlan() {
        return welfarePlan;
    }

    public @Nullable String getInterpreter() {
        return interpreter;
    }

    public @Nullable String getEquipment() {
        return equipment;
    }

    /** Why it was booked although something stood against it. */
    public @Nullable String getClashAccepted() {
        return clashAccepted;
    }

    public VisitStatus getStatus() {
        return status;
    }

    public @Nullable Instant getStartedAt() {
        return startedAt;
    }

    /** When those on it were last heard of. */
    public @Nullable Instant getHeardAt() {
        return heardAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable String getAbortReason() {
        return abortReason;
    }
}
