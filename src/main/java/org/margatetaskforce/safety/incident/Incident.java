package org.margatetaskforce.safety.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * What an agency knows of one incident: when, where, of what kind, under which reference of its own (partnership practice B.1,
 * class D10 or D13). It is corrected and what it said before is kept; one entered in error is kept too, and counted nowhere.
 */
@Entity
@Table(schema = "safety", name = "incident")
public class Incident extends Record {

    private static final int SHORTEST_WHY = 10;
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int SHORTEST_SUMMARY = 5;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false)
    private short dataClass;

    @Column(name = "agency_code", nullable = false)
    private String agencyCode = "";

    @Column(name = "source_ref")
    private @Nullable String sourceRef;

    @Column(name = "occurred_on", nullable = false)
    private LocalDate occurredOn = LocalDate.EPOCH;

    @Column(name = "occurred_at")
    private @Nullable LocalTime occurredAt;

    @Column(nullable = false)
    private String type = "";

    @Column
    private @Nullable Uprn uprn;

    @Column(name = "property_uprn")
    private @Nullable Uprn propertyUprn;

    @Column(name = "street_id")
    private @Nullable Long streetId;

    @Column
    private @Nullable Integer easting;

    @Column
    private @Nullable Integer northing;

    @Column(name = "lsoa_code")
    private @Nullable String lsoaCode;

    @Column(name = "place_words")
    private @Nullable String placeWords;

    @Column(nullable = false)
    private String summary = "";

    @Column
    private @Nullable String handling;

    @Column(name = "erroneous_at")
    private @Nullable Instant erroneousAt;

    @Column(name = "erroneous_by")
    private @Nullable String erroneousBy;

    @Column(name = "erroneous_because")
    private @Nullable String erroneousBecause;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    protected Incident() {}

    /**
     * Where it is, found in the gazetteer.
     *
     * @param street the id of its street, of a door too
     * @param lsoa the small area in which its point lies
     */
    record Placed(
            @Nullable Uprn door,
            @Nullable Uprn house,
            @Nullable Long street,
            @Nullable Integer easting,
            @Nullable Integer northing,
            @Nullable String lsoa,
            @Nullable String words) {}

    Incident(String reference, NewIncident told, IncidentKey key, IncidentType type, Placed placed, LocalDateTime now) {
        this.reference = reference;
        say(told, key, type, placed, now);
    }

    private void say(NewIncident told, IncidentKey key, IncidentType type, Placed placed, LocalDateTime now) {
        LocalTime at = told.at();
        if (told.on().isAfter(now.toLocalDate())
                || told.on().equals(now.toLocalDate()) && at != null && at.isAfter(now.toLocalTime())) {
            throw new RuleBroken("safety.incident.to-come");
        }
        String words = told.summary().strip();
        if (words.length() < SHORTEST_SUMMARY || words.length() > LONGEST_SUMMARY) {
            throw new RuleBroken("safety.incident.summary", SHORTEST_SUMMARY, LONGEST_SUMMARY);
        }
        if (placed.door() == null && placed.street() == null && placed.words() == null) {
            throw new RuleBroken("safety.incident.no-place");
        }
        this.dataClass = (short) type.dataClass();
        this.agencyCode = key.agency();
        this.sourceRef = key.reference();
        this.occurredOn = told.on();
        this.occurredAt = at;
        this.type = type.code();
        this.uprn = placed.door();
        this.propertyUprn = placed.house();
        this.streetId = placed.street();
        this.easting = placed.easting();
        this.northing = placed.northing();
        this.lsoaCode = placed.lsoa();
        this.placeWords = placed.words();
        this.summary = words;
        String done = told.handling();
        this.handling = done == null || done.isBlank() ? null : done.strip();
    }

    /** Puts right what it says. */
    void correct(
            NewIncident told,
            IncidentKey key,
            IncidentType type,
            Placed placed,
            LocalDateTime now,
            String by,
            Instant at) {
        mustStand();
        say(told, key, type, placed, now);
        changedAt = at;
        changedBy = by;
    }

    /** It never was, was another agency's, or is here twice. */
    void enteredInError(String by, Instant at, String why) {
        mustStand();
        erroneousBecause = because(why);
        erroneousBy = by;
        erroneousAt = at;
    }

    /** A reason as it is kept, long enough to say something. */
    static String because(String why) {
        String said = why.strip();
        if (said.length() < SHORTEST_WHY || said.length() > LONGEST_WHY) {
            throw new RuleBroken("safety.incident.why", SHORTEST_WHY, LONGEST_WHY);
        }
        return said;
    }

    /** Nothing is done with one that was entered in error. */
    void mustStand() {
        if (erroneousAt != null) {
            throw new RuleBroken("safety.incident.erroneous", reference);
        }
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The agency whose incident it is. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** Under what it is known there; null where it is not. */
    public @Nullable String getSourceRef() {
        return sourceRef;
    }

    public LocalDate getOccurredOn() {
        return occurredOn;
    }

    public @Nullable LocalTime getOccurredAt() {
        return occurredAt;
    }

    /** A code of the list of types. */
    public String getType() {
        return type;
    }

    /** The door, where one is known. */
    public @Nullable Uprn getUprn() {
        return uprn;
    }

    /** The house that door is in. */
    public @Nullable Uprn getPropertyUprn() {
        return propertyUprn;
    }

    public @Nullable String getPlaceWords() {
        return placeWords;
    }

    /** What happened, without a name. */
    public String getSummary() {
        return summary;
    }

    public @Nullable String getHandling() {
        return handling;
    }

    /** True of one that was entered in error. */
    public boolean isErroneous() {
        return erroneousAt != null;
    }

    public @Nullable Instant getErroneousAt() {
        return erroneousAt;
    }

    public @Nullable String getErroneousBy() {
        return erroneousBy;
    }

    public @Nullable String getErroneousBecause() {
        return erroneousBecause;
    }

    /** When it was last corrected; null where it never was. */
    public @Nullable Instant getChangedAt() {
        return changedAt;
    }

    /** Who last corrected it; null where nobody did. */
    public @Nullable String getChangedBy() {
        return changedBy;
    }
}
