package org.margatetaskforce.cases.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Rag;

/**
 * An item as its reader may see it: the heading of whoever sees the meeting, and of its minutes and decisions those whose
 * class allows it. What is hidden leaves no trace: items are numbered as they are read.
 *
 * @param mark how a form names it
 * @param number its place in the agenda as read, from 1
 * @param rag of an action, its colour; else null
 * @param owner of an action, who does it; null where that is not for the reader
 * @param restricted an action that the reader may only know of
 * @param left marks of those who were out of the room
 */
public record AgendaItem(
        String mark,
        int number,
        Kind kind,
        String heading,
        @Nullable String subjectReference,
        @Nullable String caseReference,
        @Nullable Rag rag,
        @Nullable String owner,
        boolean restricted,
        List<Minute> minutes,
        List<Decision> decisions,
        List<String> left)
        implements Serializable {

    /** What an item is about. */
    public enum Kind {
        FREE("Item"),
        STANDING("Standing item"),
        REFERRAL("Referral to decide"),
        ACTION("Action"),
        NEED("Open need"),
        REVIEW("Review");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * What was said.
     *
     * @param dataClass 1 to 25: who reads it
     * @param by the name of who wrote it last
     */
    public record Minute(String mark, int version, int dataClass, String body, String by, Instant at)
            implements Serializable {}

    /**
     * What was decided.
     *
     * @param actionReference the action it became; null where it became none
     */
    public record Decision(String text, @Nullable String actionReference) implements Serializable {}

    /** The last minute, which the form goes on with; null where none is there for the reader. */
    public @Nullable Minute latest() {
        return minutes.isEmpty() ? null : minutes.get(minutes.size() - 1);
    }
}
