package org.margatetaskforce.cases.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What the disclosure log is narrowed to; each null where it is not.
 *
 * @param decidable only those that the one acting may decide or sign now
 * @param mine only those that the one acting asked for
 * @param person the reference of a person they are about
 * @param caseReference of a case they are about
 * @param text part of a reference
 */
public record DisclosureFilter(
        @Nullable DisclosureState state,
        @Nullable String recipient,
        @Nullable String gateway,
        boolean decidable,
        boolean mine,
        @Nullable String person,
        @Nullable String caseReference,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public DisclosureFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
