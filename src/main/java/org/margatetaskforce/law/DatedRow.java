package org.margatetaskforce.law;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * A row of law or policy that held from a day to a day. Which one applies is decided by the date of the act that it
 * governs (service, decision, application, offence), never by today's.
 */
@MappedSuperclass
public abstract class DatedRow extends Record {

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private String source;

    @Column(nullable = false)
    private Mark mark;

    protected DatedRow() {
        this(LocalDate.MIN, null, "", Mark.CHECK);
    }

    protected DatedRow(LocalDate validFrom, @Nullable LocalDate validTo, String source, Mark mark) {
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = source;
        this.mark = mark;
    }

    /** Whether this row held on a day; both its first and its last day count. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    /** The provision, report or standard it comes from. */
    public String getSource() {
        return source;
    }

    public Mark getMark() {
        return mark;
    }
}
