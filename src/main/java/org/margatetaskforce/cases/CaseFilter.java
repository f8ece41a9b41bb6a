package org.margatetaskforce.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; each null or false where it is not.
 *
 * @param text part of a reference or heading
 * @param open true open ones, false closed ones
 * @param mine only cases on whose team the officer is
 * @param leadAgency the code of the agency that leads
 * @param unled only open ones that nobody leads, or only somebody who has left
 * @param unread only cases of the officer's teams in which something is new
 * @param overdue only cases whose review, or re-check, was due before today
 * @param sort the order
 * @param first rows skipped
 * @param size rows a page
 */
public record CaseFilter(
        @Nullable String text,
        @Nullable CaseType type,
        @Nullable CaseStage stage,
        @Nullable Boolean open,
        boolean mine,
        @Nullable String leadAgency,
        boolean unled,
        @Nullable CasePriority priority,
        @Nullable WardBasis ward,
        boolean unread,
        boolean overdue,
        Sort sort,
        int first,
        int size) {

    /** The orders of a list of cases. */
    public enum Sort {
        NEWEST("Newest first"),
        PRIORITY("Priority, then oldest first"),
        REVIEW("Next review first"),
        REFERENCE("Reference");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** The plain list: by text, type, stage, openness and my teams, newest first. */
    public CaseFilter(
            @Nullable String text,
            @Nullable CaseType type,
            @Nullable CaseStage stage,
            @Nullable Boolean open,
            boolean mine,
            int first,
            int size) {
        this(text, type, stage, open, mine, null, false, null, null, false, false, Sort.NEWEST, first, size);
    }

    /** The same list from another row on. */
    public CaseFilter from(int row, int rows) {
        return new CaseFilter(
                text, type, stage, open, mine, leadAgency, unled, priority, ward, unread, overdue, sort, row, rows);
    }
}
