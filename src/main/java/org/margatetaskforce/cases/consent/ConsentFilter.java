package org.margatetaskforce.cases.consent;

import org.jspecify.annotations.Nullable;

/**
 * What the list of consents is narrowed to; each null where it is not.
 *
 * @param which those that hold, those that end within thirty days, those over, or all
 * @param person the reference of whom they are about
 */
public record ConsentFilter(
        Which which,
        @Nullable String caseReference,
        @Nullable String person,
        @Nullable String text,
        int first,
        int size) {

    /** Holding; ending soon; not holding; all. */
    public enum Which {
        HOLDS,
        ENDS_SOON,
        OVER,
        ANY
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public ConsentFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
