package org.margatetaskforce.people;

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
import org.margatetaskforce.place.Uprn;

/**
 * A person's or organisation's tie to a property or dwelling unit, through time ({@code PI-000001}). It is true from one day
 * to another, and believed from when it was recorded until it was superseded: a correction writes a new row and leaves the
 * old one to be read (partnership practice B.1).
 */
@Entity
@Table(schema = "people", name = "property_interest")
public class PropertyInterest extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Column(nullable = false, updatable = false)
    private Uprn uprn = new Uprn("1");

    @Column(name = "property_uprn", nullable = false, updatable = false)
    private Uprn propertyUprn = new Uprn("1");

    @ManyToOne
    @JoinColumn(name = "person_id", updatable = false)
    private @Nullable Person person;

    @ManyToOne
    @JoinColumn(name = "organisation_id", updatable = false)
    private @Nullable Organisation organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private InterestKind kind = InterestKind.FREEHOLDER;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to", updatable = false)
    private @Nullable LocalDate validTo;

    @Column(name = "end_reason", updatable = false)
    private @Nullable String endReason;

    @Column(name = "source_agency", nullable = false, updatable = false)
    private String sourceAgency = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type", nullable = false, updatable = false)
    private SourceType sourceType = SourceType.OTHER;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Confidence confidence = Confidence.UNVERIFIED;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Column(name = "superseded_by")
    private @Nullable String supersededBy;

    protected PropertyInterest() {}

    PropertyInterest(
            String reference,
            Uprn uprn,
            Uprn propertyUprn,
            @Nullable Person person,
            @Nullable Organisation organisation,
            InterestKind kind,
            LocalDate validFrom,
            String sourceAgency,
            SourceType sourceType,
            Confidence confidence) {
        this.reference = reference;
        this.dataClass = (short) (person == null ? 1 : person.isProtected() ? 25 : 3);
        this.uprn = uprn;
        this.propertyUprn = propertyUprn;
        this.person = person;
        this.organisation = organisation;
        this.kind = kind;
        this.validFrom = validFrom;
        this.sourceAgency = sourceAgency;
        this.sourceType = sourceType;
        this.confidence = confidence;
    }

    /** What replaces this row where it ended on a day: the same reference and facts, with an end. */
    PropertyInterest endedOn(LocalDate day, String reason, String byAgency) {
        PropertyInterest ended = new PropertyInterest(
                reference, uprn, propertyUprn, person, organisation, kind, validFrom, byAgency, sourceType, confidence);
        ended.validTo = day;
        ended.endReason = reason;
        return ended;
    }

    /** What replaces this row where it was put right: the same reference, with an end where it has one. */
    void heldUntil(@Nullable LocalDate day, @Nullable String reason) {
        validTo = day;
        endReason = reason;
    }

    /** Is believed no longer; what replaces it is another row. */
    void supersede(Instant at, String by) {
        supersededAt = at;
        supersededBy = by;
    }

    public String getReference() {
        return reference;
    }

    /** D1 of an organisation, D3 of a person, D25 of a protected one. */
    public int getDataClass() {
        return dataClass;
    }

    public Uprn getUprn() {
        return uprn;
    }

    /** The building, where the interest is in a dwelling unit of it. */
    public Uprn getPropertyUprn() {
        return propertyUprn;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    public Optional<Organisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** The holder's reference: P-… or O-…. */
    public String getHolderReference() {
        return person().map(Person::getReference)
                .or(() -> organisation().map(Organisation::getReference))
                .orElse("");
    }

    /** The holder's name. */
    public String getHolderName() {
        return person().map(Person::getName)
                .or(() -> organisation().map(Organisation::getName))
                .orElse("");
    }

    /** Where and how the holder is written to. */
    public Contact holderContact() {
        return person().map(Person::contact)
                .or(() -> organisation().map(Organisation::contact))
                .orElse(Contact.NONE);
    }

    public InterestKind getKind() {
        return kind;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day; null while it lasts. */
    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }

    public String getSourceAgency() {
        return sourceAgency;
    }

    public SourceType getSourceType() {
        return sourceType;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }

    public Optional<String> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }
}
