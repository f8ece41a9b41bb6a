package org.margatetaskforce.cases.disposal;

import org.jspecify.annotations.Nullable;

/**
 * What the list of records and their last days is narrowed to; each null where it is not.
 *
 * @param rule the code of a kind
 * @param agency whose they are
 * @param text part of a reference
 */
public record DueFilter(
        Which which,
        @Nullable String rule,
        @Nullable String agency,
        @Nullable String text,
        int first,
        int size) {

    /** Those that are due; those that are due and free to be proposed; those held; those due within a year; all. */
    public enum Which {
        DUE("Due"),
        READY("Due, and nothing holds it"),
        HELD("Held"),
        SOON("Due within a year"),
        ALL("All that have ended");

        private final String words;

        Which(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public DueFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
