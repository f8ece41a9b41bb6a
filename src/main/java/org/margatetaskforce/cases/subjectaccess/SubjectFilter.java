package org.margatetaskforce.cases.subjectaccess;

import org.jspecify.annotations.Nullable;

/**
 * What the list of subject access requests is narrowed to; null where it is not.
 *
 * @param open only those in which something is still to be done
 * @param text part of a reference
 */
public record SubjectFilter(
        @Nullable SubjectState state,
        boolean open,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public SubjectFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
