package org.margatetaskforce.cases.flag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * The reason of a safety flag: one incident, on a day, as it was recorded; and whether the person was told (partnership practice
 * D.3, class D9). Few see it.
 */
@Entity
@Table(schema = "cases", name = "safety_reason")
public class SafetyReason extends Record {

    /** The fewest letters that tell what happened. */
    public static final int SHORTEST = 20;

    /** The fewest letters that tell why the person is not informed. */
    public static final int SHORTEST_WHY = 15;

    static final int LONGEST = 2000;

    @Column(name = "flag_id", nullable = false, updatable = false)
    private @Nullable Long flagId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 9;

    @Column(name = "incident_on", nullable = false, updatable = false)
    private LocalDate incidentOn = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String recorded = "";

    @Column(name = "source_reference", updatable = false)
    private @Nullable String sourceReference;

    @Column(updatable = false)
    private @Nullable String victim;

    @Column(nullable = false, updatable = false)
    private boolean weapons;

    @Column(name = "informed_on")
    private @Nullable LocalDate informedOn;

    @Column(name = "not_informed_because")
    private @Nullable String notInformedBecause;

    protected SafetyReason() {}

    SafetyReason(NewFlag given, LocalDate today) {
        if (given.incidentOn().isAfter(today)) {
            throw new RuleBroken("cases.flag.incident-to-come", given.incidentOn());
        }
        String said = given.recorded().strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new RuleBroken("cases.flag.recorded", SHORTEST);
        }
        incidentOn = given.incidentOn();
        recorded = said;
        sourceReference = given.sourceReference();
        victim = given.victim();
        weapons = given.weapons();
    }

    void of(@Nullable Long flagId) {
        this.flagId = flagId;
    }

    /** The person was told on a day, or why they are not: one of the two. */
    void informed(@Nullable LocalDate on, @Nullable String because, LocalDate today) {
        String why = because == null ? "" : because.strip();
        if (on != null && on.isAfter(today)) {
            throw new RuleBroken("cases.flag.informed-to-come", on);
        }
        if (on == null && why.length() < SHORTEST_WHY) {
            throw new RuleBroken("cases.flag.informed", SHORTEST_WHY);
        }
        informedOn = on;
        notInformedBecause = on == null ? why : null;
    }

    void mustSayWhetherInformed() {
        if (informedOn == null && notInformedBecause == null) {
            throw new RuleBroken("cases.flag.informed", SHORTEST_WHY);
        }
    }

    public LocalDate getIncidentOn() {
        return incidentOn;
    }

    /** What was recorded of the incident then. */
    public String getRecorded() {
        return recorded;
    }

    /** Where it is recorded. */
    public @Nullable String getSourceReference() {
        return sourceReference;
    }

    /** The user name of the officer it happened to. */
    public @Nullable String getVictim() {
        return victim;
    }

    public boolean isWeapons() {
        return weapons;
    }

    public @Nullable LocalDate getInformedOn() {
        return informedOn;
    }

    public @Nullable String getNotInformedBecause() {
        return notInformedBecause;
    }

    public int getDataClass() {
        return dataClass;
    }
}
