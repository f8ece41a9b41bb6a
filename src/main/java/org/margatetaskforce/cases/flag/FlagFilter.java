package org.margatetaskforce.cases.flag;

import org.jspecify.annotations.Nullable;

/**
 * What the list of safety flags is narrowed to; each null where it is not.
 *
 * @param which those that are on, those over, or both
 * @param instruction a code of the controlled list
 * @param agency the agency that proposed it
 * @param due only those to decide about or to review within a month, late ones with them
 * @param text part of a reference or of an address; no name, for what a list is narrowed to stands in its address
 */
public record FlagFilter(
        Which which,
        @Nullable FlagState state,
        @Nullable String instruction,
        @Nullable String agency,
        boolean due,
        @Nullable String text,
        int first,
        int size) {

    /** On, over, or both. */
    public enum Which {
        ON,
        OVER,
        ANY
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public FlagFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
