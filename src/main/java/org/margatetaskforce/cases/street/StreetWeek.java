package org.margatetaskforce.cases.street;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Street;

/** A whole street called on within some days, by officers of several agencies: "Your Home, Your Health" (partnership practice D.2). */
@Entity
@Table(schema = "cases", name = "street_week")
public class StreetWeek extends Record {

    private static final int SHORTEST_PURPOSE = 5;
    private static final int LONGEST_PURPOSE = 200;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** A week is meant; a long street may take a fortnight. */
    static final int MOST_DAYS = 14;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 1;

    @ManyToOne(optional = false)
    @JoinColumn(name = "street_id", updatable = false)
    private @Nullable Street street;

    @Column(name = "first_on", nullable = false, updatable = false)
    private LocalDate firstOn = LocalDate.EPOCH;

    @Column(name = "last_on", nullable = false, updatable = false)
    private LocalDate lastOn = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String purpose = "";

    @Column(nullable = false, updatable = false)
    private String lead = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StreetWeekStatus status = StreetWeekStatus.PLANNED;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected StreetWeek() {}

    StreetWeek(String reference, Street street, NewStreetWeek given, LocalDate today) {
        String why = given.purpose().strip();
        if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
            throw new RuleBroken("cases.street.purpose", SHORTEST_PURPOSE, LONGEST_PURPOSE);
        }
        if (given.firstOn().isBefore(today)) {
            throw new RuleBroken("cases.street.day-past", today);
        }
        if (given.lastOn().isBefore(given.firstOn())
                || given.lastOn().isAfter(given.firstOn().plusDays(MOST_DAYS - 1L))) {
            throw new RuleBroken("cases.street.days", MOST_DAYS);
        }
        this.reference = reference;
        this.street = street;
        this.firstOn = given.firstOn();
        this.lastOn = given.lastOn();
        this.purpose = why;
        this.lead = given.lead();
    }

    /** The first door is about to be called at: on the first day, and not before. */
    void start(Instant now, LocalDate today) {
        mustBe(status == StreetWeekStatus.PLANNED);
        if (firstOn.isAfter(today)) {
            throw new RuleBroken("cases.street.not-yet", firstOn);
        }
        status = StreetWeekStatus.IN_PROGRESS;
        startedAt = now;
    }

    /**
     * All is called at that will be.
     *
     * @param open at how many doors nothing came of it yet
     * @param reason why it is closed all the same; not needed where no door is open
     */
    void complete(int open, String reason, Instant now) {
        mustBe(status == StreetWeekStatus.IN_PROGRESS);
        String why = reason.strip();
        if (open > 0 && why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new RuleBroken("cases.street.open-doors", open, SHORTEST_REASON);
        }
        status = StreetWeekStatus.COMPLETED;
        endReason = why.length() < SHORTEST_REASON ? null : why;
        endedAt = now;
    }

    /** Called off, before it began or on the way. */
    void abort(String reason, Instant now) {
        mustBe(!status.isOver());
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new RuleBroken("cases.street.abort-reason", SHORTEST_REASON);
        }
        status = StreetWeekStatus.ABORTED;
        endReason = why;
        endedAt = now;
    }

    void mustBe(boolean lawful) {
        if (!lawful) {
            throw new RuleBroken(
                    "cases.street.stands-otherwise", reference, status.words().toLowerCase(Locale.UK));
        }
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public Street getStreet() {
        if (street == null) {
            throw new IllegalStateException("a street week without a street");
        }
        return street;
    }

    public LocalDate getFirstOn() {
        return firstOn;
    }

    public LocalDate getLastOn() {
        return lastOn;
    }

    public String getPurpose() {
        return purpose;
    }

    /** The user name of who leads it. */
    public String getLead() {
        return lead;
    }

    public StreetWeekStatus getStatus() {
        return status;
    }

    public @Nullable Instant getStartedAt() {
        return startedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    /** Why it was called off, or closed with doors still open. */
    public @Nullable String getEndReason() {
        return endReason;
    }
}
