package org.margatetaskforce.cases.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * A request to see what another agency holds and one may know that it is there (partnership practice F.2, F.3): a purpose, what is
 * asked, until when; granted in full or in part until a day, or refused with a reason.
 */
@Entity
@Table(schema = "cases", name = "access_request")
public class AccessRequest extends Record {

    static final int SHORTEST_WHY = 15;
    private static final int SHORTEST_ITEMS = 5;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 23;

    @Column(nullable = false, updatable = false)
    private String about = "";

    @Column(name = "asked_class", nullable = false, updatable = false)
    private short askedClass;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(nullable = false, updatable = false)
    private String officer = "";

    @Column(nullable = false, updatable = false)
    private String purpose = "";

    @Column(nullable = false, updatable = false)
    private String items = "";

    @Column(name = "wanted_until", nullable = false, updatable = false)
    private LocalDate wantedUntil = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private boolean urgent;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccessState state = AccessState.ASKED;

    @Column
    private @Nullable String answer;

    @Column(name = "granted_until")
    private @Nullable LocalDate grantedUntil;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected AccessRequest() {}

    AccessRequest(String reference, String officer, Wanted wanted, int letters, LocalDate today) {
        if (wanted.purpose().strip().length() < letters) {
            throw new RuleBroken("cases.access.purpose", letters);
        }
        if (wanted.items().strip().length() < SHORTEST_ITEMS) {
            throw new RuleBroken("cases.access.items");
        }
        if (wanted.until().isBefore(today)) {
            throw new RuleBroken("cases.access.until-past", today);
        }
        this.reference = reference;
        this.officer = officer;
        this.about = wanted.about();
        this.askedClass = (short) wanted.dataClass();
        this.agencyCode = wanted.agencyCode();
        this.purpose = wanted.purpose().strip();
        this.items = wanted.items().strip();
        this.wantedUntil = wanted.until();
        this.urgent = wanted.urgent();
    }

    /**
     * What is asked for.
     *
     * @param about the record that the asker has before them
     * @param purpose what it is needed for
     * @param items what of it
     */
    public record Wanted(
            String about,
            int dataClass,
            String agencyCode,
            String purpose,
            String items,
            LocalDate until,
            boolean urgent) {}

    /** Its clock. */
    void at(Instant asked, Instant due) {
        askedAt = asked;
        dueAt = due;
    }

    /** Decided by whoever sits at the holder's desk. */
    void decide(AccessState decision, @Nullable LocalDate until, String why, String by, Instant now) {
        mustWait();
        if (by.equals(officer)) {
            throw new RuleBroken("cases.access.own");
        }
        boolean given = decision == AccessState.GRANTED || decision == AccessState.PART;
        if (!given && decision != AccessState.REFUSED) {
            throw new RuleBroken("cases.access.answer");
        }
        if (why.strip().length() < SHORTEST_WHY) {
            throw new RuleBroken("cases.access.why", SHORTEST_WHY);
        }
        LocalDate today = now.atZone(TaskForceClock.LONDON).toLocalDate();
        if (given && (until == null || until.isBefore(today) || until.isAfter(wantedUntil))) {
            throw new RuleBroken("cases.access.granted-until", today, wantedUntil);
        }
        state = decision;
        grantedUntil = given ? until : null;
        answer = why.strip();
        decidedAt = now;
        decidedBy = by;
    }

    /** No longer needed, says the one who asked. */
    void withdraw(String by, Instant now) {
        mustWait();
        state = AccessState.WITHDRAWN;
        endedAt = now;
        endedBy = by;
    }

    /** What was granted is taken back by the holder. */
    void revoke(String why, String by, Instant now) {
        if (state != AccessState.GRANTED && state != AccessState.PART) {
            throw new RuleBroken("cases.access.not-granted", reference);
        }
        if (why.strip().length() < SHORTEST_WHY) {
            throw new RuleBroken("cases.access.why", SHORTEST_WHY);
        }
        state = AccessState.REVOKED;
        endReason = why.strip();
        endedAt = now;
        endedBy = by;
    }

    private void mustWait() {
        if (state != AccessState.ASKED) {
            throw new RuleBroken("cases.access.decided", reference);
        }
    }

    /** Open on a day. */
    public boolean isOpen(LocalDate today) {
        LocalDate until = grantedUntil;
        return (state == AccessState.GRANTED || state == AccessState.PART) && until != null && !until.isBefore(today);
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The record that the asker had before them. */
    public String getAbout() {
        return about;
    }

    /** The class that is asked for. */
    public int getAskedClass() {
        return askedClass;
    }

    /** The agency that holds it. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** Who asked. */
    public String getOfficer() {
        return officer;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getItems() {
        return items;
    }

    public LocalDate getWantedUntil() {
        return wantedUntil;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** By when it is decided. */
    public Instant getDueAt() {
        return dueAt;
    }

    public AccessState getState() {
        return state;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable LocalDate getGrantedUntil() {
        return grantedUntil;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable String getEndedBy() {
        return endedBy;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
