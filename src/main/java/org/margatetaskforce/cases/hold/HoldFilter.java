package org.margatetaskforce.cases.hold;

import org.jspecify.annotations.Nullable;

/**
 * What the list of holds is narrowed to; each null where it is not.
 *
 * @param which those that stand, those over, or both
 * @param agency the agency that set it
 * @param due only those to review within a week, late ones with them
 * @param text part of a reference or of an address
 */
public record HoldFilter(
        Which which,
        @Nullable HoldKind kind,
        @Nullable String agency,
        boolean due,
        @Nullable String text,
        int first,
        int size) {

    /** Standing, or to come; over; or both. */
    public enum Which {
        ON,
        OVER,
        ANY
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public HoldFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
