package org.margatetaskforce.licensing;

import org.jspecify.annotations.Nullable;

/**
 * Which applications are asked for.
 *
 * @param state only those in this state, null for all
 * @param open true: only those neither decided nor closed; false: only the others; null for all
 * @param text only those whose reference or door holds these letters, null for all
 * @param postcode only those whose postcode begins so, null for all
 * @param underAppeal only those under appeal
 * @param first the number of rows to skip, 0 or more
 * @param size the rows wanted, 1 to 100
 */
public record ApplicationFilter(
        @Nullable ApplicationState state,
        @Nullable Boolean open,
        @Nullable String text,
        @Nullable String postcode,
        boolean underAppeal,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public ApplicationFilter {
        first = Math.max(0, first);
        size = Math.min(100, Math.max(1, size));
    }
}
