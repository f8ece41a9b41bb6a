package org.margatetaskforce.cases.access;

import org.jspecify.annotations.Nullable;

/**
 * What the list of requests for access is narrowed to.
 *
 * @param whose MINE, DESK, or null for both
 * @param text part of a reference
 */
public record AccessFilter(
        @Nullable Whose whose,
        @Nullable AccessState state,
        @Nullable String text,
        int first,
        int size) {

    /** One's own, or those at one's desk. */
    public enum Whose {
        MINE,
        DESK
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public AccessFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
