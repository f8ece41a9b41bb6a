package org.margatetaskforce.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A ward, LSOA or designation as it was drawn between two dates. Its outline stays in the database, where it is asked. */
@Entity
@Table(schema = "place", name = "area")
public class Area extends Record {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AreaKind kind = AreaKind.WARD;

    @Column(nullable = false)
    private String code = "";

    @Column(nullable = false)
    private String name = "";

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Area() {}

    public AreaKind getKind() {
        return kind;
    }

    /** Such as E05005088, or what the council calls its designation. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day it was drawn so; null while it still is. */
    public @Nullable LocalDate getValidTo() {
        return validTo;
    }
}
