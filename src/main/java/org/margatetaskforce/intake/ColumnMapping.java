package org.margatetaskforce.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * What an agency's columns and words are called here, under a name ({@code CM-000001}). It is never changed: another edition
 * follows it, and an import says by which edition it was read (partnership practice I-8).
 */
@Entity
@Table(schema = "intake", name = "column_mapping")
public class ColumnMapping extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(nullable = false, updatable = false)
    private int edition = 1;

    @Column(nullable = false, updatable = false)
    private String name = "";

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(nullable = false, updatable = false)
    private String kind = "";

    @Column(nullable = false, updatable = false)
    private MappingRules rules = new MappingRules(List.of(), Map.of(), Map.of(), Map.of(), DayOrder.DAY_MONTH_YEAR);

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Column(name = "superseded_by")
    private @Nullable String supersededBy;

    protected ColumnMapping() {}

    ColumnMapping(
            String reference,
            int edition,
            String name,
            String agencyCode,
            String kind,
            MappingRules rules,
            LocalDate validFrom) {
        this.reference = reference;
        this.edition = edition;
        this.name = name;
        this.agencyCode = agencyCode;
        this.kind = kind;
        this.rules = rules;
        this.validFrom = validFrom;
    }

    /** Holds no longer: another edition follows, or none. */
    void supersede(Instant at, String by) {
        supersededAt = at;
        supersededBy = by;
    }

    public String getReference() {
        return reference;
    }

    /** The first is 1. */
    public int getEdition() {
        return edition;
    }

    public String getName() {
        return name;
    }

    /** Whose files it reads. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** The code of the kind of file. */
    public String getKind() {
        return kind;
    }

    public MappingRules getRules() {
        return rules;
    }

    /** The day since which this edition holds. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** True until another edition follows or it is given up. */
    public boolean isCurrent() {
        return supersededAt == null;
    }
}
