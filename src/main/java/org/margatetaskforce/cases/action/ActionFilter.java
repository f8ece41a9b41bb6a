package org.margatetaskforce.cases.action;

import org.jspecify.annotations.Nullable;

/**
 * What a list of actions is narrowed to; each null where it is not.
 *
 * @param whose mine (to do or to chase), my agency's, or all that I may know of
 * @param state open, over, or both
 * @param agency the code of the agency that answers for it
 * @param restricted true those that the reader may know of and not read; false those they may read
 * @param recent only those that ended since about the last Operational Management Group: six weeks ago
 * @param caseReference of one case
 * @param sourceReference of one meeting, referral or visit
 * @param text part of a title or reference
 * @param first rows skipped
 * @param size rows wanted
 */
public record ActionFilter(
        Whose whose,
        State state,
        @Nullable String agency,
        @Nullable Strand strand,
        @Nullable Rag rag,
        @Nullable ActionAge age,
        @Nullable Stuck stuck,
        @Nullable ActionSource source,
        @Nullable Boolean restricted,
        boolean recent,
        @Nullable String caseReference,
        @Nullable String sourceReference,
        @Nullable String text,
        Order order,
        int first,
        int size) {

    /** Whose actions. */
    public enum Whose {
        MINE,
        MY_AGENCY,
        ALL
    }

    /** Open, over, or both. */
    public enum State {
        OPEN,
        OVER,
        ANY
    }

    /** In which order. */
    public enum Order {
        /** The soonest due first. */
        DUE("s.due_on, s.action_id"),
        /** The oldest first. */
        AGE("s.created_on, s.action_id"),
        /** Red before amber before green, then by day. */
        RAG("case s.rag when 'RED' then 1 when 'AMBER' then 2 when 'GREEN' then 3 else 4 end, s.due_on, s.action_id"),
        /** The latest ended first. */
        ENDED("s.ended_on desc nulls last, s.action_id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public ActionFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }

    private static ActionFilter plain(Whose whose, State state, @Nullable String caseReference, int first, int size) {
        return new ActionFilter(
                whose,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                caseReference,
                null,
                null,
                Order.DUE,
                first,
                size);
    }

    /** What the one acting has to do or to chase, soonest first. */
    public static ActionFilter mine(int first, int size) {
        return plain(Whose.MINE, State.OPEN, null, first, size);
    }

    /** The open actions of the acting officer's agency, soonest first. */
    public static ActionFilter myAgencys(int first, int size) {
        return plain(Whose.MY_AGENCY, State.OPEN, null, first, size);
    }

    /** The actions of a case, open and over, soonest first. */
    public static ActionFilter ofCase(String caseReference, State state, int first, int size) {
        return plain(Whose.ALL, state, caseReference, first, size);
    }

    /** Every open action that the one acting may know of, soonest due first. */
    public static ActionFilter allOpen(int first, int size) {
        return plain(Whose.ALL, State.OPEN, null, first, size);
    }

    /** Every open action of a colour that the one acting may know of. */
    public static ActionFilter open(Rag rag, int first, int size) {
        return new ActionFilter(
                Whose.ALL,
                State.OPEN,
                null,
                null,
                rag,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                Order.DUE,
                first,
                size);
    }

    /** What came of one meeting, referral or visit. */
    public static ActionFilter from(String sourceReference, int first, int size) {
        return new ActionFilter(
                Whose.ALL,
                State.ANY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                sourceReference,
                null,
                Order.DUE,
                first,
                size);
    }
}
