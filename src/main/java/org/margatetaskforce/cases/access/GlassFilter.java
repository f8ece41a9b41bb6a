package org.margatetaskforce.cases.access;

import org.jspecify.annotations.Nullable;

/**
 * What the list of break-glasses is narrowed to.
 *
 * @param waiting only those that nobody has reviewed, or whose breach nobody has reported
 * @param text part of a reference or of an officer's name
 */
public record GlassFilter(
        boolean waiting,
        @Nullable GlassOutcome outcome,
        @Nullable GlassReason reason,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public GlassFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
