package org.margatetaskforce.cases.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of visits is narrowed to; each null where it is not.
 *
 * @param mine only those that the one acting goes on
 * @param from the first day
 * @param to the last day
 * @param agency some of those who go are of this agency
 * @param text part of a purpose, a reference or the address of a door
 */
public record VisitFilter(
        boolean mine,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable VisitStatus status,
        @Nullable String agency,
        @Nullable String caseReference,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public VisitFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }

    /** What the one acting goes on between two days. */
    public static VisitFilter mine(LocalDate from, LocalDate to, int size) {
        return new VisitFilter(true, from, to, null, null, null, null, 0, size);
    }
}
