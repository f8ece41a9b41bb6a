package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * A fact about people that is true from one day to another, and believed from when it was recorded until it was superseded:
 * a correction writes a new row under the same reference and leaves the old one to be read (partnership practice B.1).
 */
@MappedSuperclass
public abstract class DatedTie extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

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

    /** Written by the database's own function alone: {@link Ties#supersede}. */
    @Column(name = "superseded_at", insertable = false, updatable = false)
    private @Nullable Instant supersededAt;

    @Column(name = "superseded_by", insertable = false, updatable = false)
    private @Nullable String supersededBy;

    protected DatedTie() {}

    /** When it is true, and who says so. */
    protected final void holds(String reference, LocalDate from, @Nullable LocalDate to, String agency, Told told) {
        this.reference = reference;
        this.validFrom = from;
        this.validTo = to;
        this.sourceAgency = agency;
        this.sourceType = told.source();
        this.confidence = told.confidence();
    }

    /** Why it ended. */
    protected final void endedBecause(String reason) {
        endReason = reason;
    }

    public String getReference() {
        return reference;
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

    /** True where it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        LocalDate end = validTo;
        return !validFrom.isAfter(day) && (end == null || !end.isBefore(day));
    }

    public String getSourceAgency() {
        return sourceAgency;
    }

    /** From where it is known, and how sure. */
    public Told told() {
        return new Told(sourceType, confidence);
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
