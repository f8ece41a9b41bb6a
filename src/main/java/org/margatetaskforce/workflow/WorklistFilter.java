package org.margatetaskforce.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the worklist is asked for.
 *
 * @param view whose work
 * @param process only tasks of this process, null for all
 * @param task only tasks of this key, null for all
 * @param text only rows whose reference or door holds these letters, null for all
 * @param late only what is overdue
 * @param first the number of rows to skip, 0 or more
 * @param size the rows wanted, 1 to 100
 */
public record WorklistFilter(
        View view,
        @Nullable String process,
        @Nullable String task,
        @Nullable String text,
        boolean late,
        int first,
        int size) {

    /** Whose work. */
    public enum View {
        /** What I have taken, and what my posts may take. */
        MINE_AND_MY_GROUPS,
        /** What I have taken. */
        MINE,
        /** What my posts may take and nobody has. */
        MY_GROUPS,
        /** Everything of my agency: who has what. */
        MY_AGENCY
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public WorklistFilter {
        first = Math.max(0, first);
        size = Math.min(100, Math.max(1, size));
    }
}
