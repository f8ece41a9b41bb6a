package org.margatetaskforce.safety.incident;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a list shows it: nobody's name.
 *
 * @param typeWords what it was
 * @param agencyName whose it is
 * @param sourceRef under what it is known there
 * @param place where, in words
 * @param uprn the door, where one is known and may be seen
 * @param cases to how many cases that the reader sees it is linked
 * @param erroneous entered in error
 */
public record IncidentRow(
        String reference,
        String typeWords,
        LocalDate on,
        @Nullable LocalTime at,
        String agencyName,
        @Nullable String sourceRef,
        String place,
        @Nullable String uprn,
        int cases,
        boolean erroneous)
        implements Serializable {

    /** The time of day, or nothing. */
    public String hour() {
        return at == null ? "" : at.toString().substring(0, 5);
    }
}
