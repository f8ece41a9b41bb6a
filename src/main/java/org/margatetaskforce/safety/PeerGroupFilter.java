package org.margatetaskforce.safety;

import org.jspecify.annotations.Nullable;

/**
 * What the list of groups is narrowed to; each null where it is not.
 *
 * @param which those that go on, those over, or both
 * @param agency the agency by whose word they are known
 * @param offences only those of class D13, or only the others; null for both
 * @param text part of a reference or of what the group is called
 */
public record PeerGroupFilter(
        Which which,
        @Nullable String agency,
        @Nullable Boolean offences,
        @Nullable String text,
        int first,
        int size) {

    /** Going on, over, or both. */
    public enum Which {
        GOING_ON,
        OVER,
        ANY
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public PeerGroupFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
