package org.margatetaskforce.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of proving the chain of the access audit.
 *
 * @param lines how many lines stand in the chain
 * @param heads how many heads kept outside were held against it
 * @param latestHead the line of the latest of them; 0 where there is none
 * @param bad what is wrong with the first bad row; null where nothing is
 */
public record ChainVerdict(
        long lines, int heads, long latestHead, @Nullable BadRow bad) implements Serializable {

    /** What a row of the audit can have suffered. */
    public enum Wrong {
        ALTERED("was altered after it was written"),
        REMOVED("was removed"),
        LINK_BROKEN("does not follow upon the one before it"),
        LINE_MISSING("is missing from the chain"),
        TAIL_CUT("is missing, with all that came after it: the head kept outside says it was there"),
        REWRITTEN("is not what the head kept outside says: the chain was written anew"),
        NEVER_LINKED("was put in past the chain"),
        LATE("says that it was written long before the line ahead of it was sealed: it was put in afterwards");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }

        /** The rest of a sentence that begins with the row. */
        public String words() {
            return words;
        }
    }

    /**
     * The first bad row.
     *
     * @param line its line in the chain; 0 where it has none
     * @param entry the number of the audit's entry; 0 where it is not known
     */
    public record BadRow(long line, long entry, Wrong wrong) implements Serializable {

        /** As a sentence. */
        public String sentence() {
            String row = line > 0 ? "Line " + line : "Entry " + entry;
            String also = line > 0 && entry > 0 ? " (entry " + entry + ")" : "";
            return row + also + " " + wrong.words() + ".";
        }
    }

    /** True where every line is as it was written. */
    public boolean isWhole() {
        return bad == null;
    }
}
