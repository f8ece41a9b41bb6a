package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.Uprn;

/**
 * The people who share a dwelling for a period ({@code HH-000001}): not a family (partnership practice B.1). Who belongs to
 * it, and since when, their residencies say. Class D4.
 */
@Entity
@Table(schema = "people", name = "household")
public class Household extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    @Column(nullable = false)
    private String label = "";

    @Column(updatable = false)
    private @Nullable Uprn uprn;

    @Column(name = "property_uprn", updatable = false)
    private @Nullable Uprn propertyUprn;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Household() {}

    Household(String reference, String label, @Nullable Uprn uprn, @Nullable Uprn propertyUprn, LocalDate validFrom) {
        this.reference = reference;
        this.label = label;
        this.uprn = uprn;
        this.propertyUprn = propertyUprn;
        this.validFrom = validFrom;
    }

    /** It is called otherwise from now on. */
    void call(String name) {
        label = name;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public String getLabel() {
        return label;
    }

    /** The dwelling; empty where it lives outside the gazetteer. */
    public Optional<Uprn> uprn() {
        return Optional.ofNullable(uprn);
    }

    /** The building of that dwelling. */
    public Optional<Uprn> propertyUprn() {
        return Optional.ofNullable(propertyUprn);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day; null while it lasts. */
    public @Nullable LocalDate getValidTo() {
        return validTo;
    }
}
