package org.margatetaskforce.cases.street;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of street weeks is narrowed to; each null where it is not.
 *
 * @param mine only those that the one acting goes on
 * @param from some day of it is this day or later
 * @param to some day of it is this day or earlier
 * @param agency some of those who go are of this agency
 * @param text part of the street, of the purpose, or of the reference
 */
public record StreetWeekFilter(
        boolean mine,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable StreetWeekStatus status,
        @Nullable String agency,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public StreetWeekFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }

    /** What the one acting goes on between two days. */
    public static StreetWeekFilter mine(LocalDate from, LocalDate to, int size) {
        return new StreetWeekFilter(true, from, to, null, null, null, 0, size);
    }
}
