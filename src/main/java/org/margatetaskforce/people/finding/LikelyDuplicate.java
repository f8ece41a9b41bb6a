package org.margatetaskforce.people.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one person, as a list shows them: only ever to somebody who sees both.
 *
 * @param points how strongly they are alike
 * @param reasons in words that name nobody
 * @param state what was decided
 * @param decidedBy the user name of who decided; null while it is open
 * @param reason why they are two persons; null where that was not decided
 */
public record LikelyDuplicate(
        Side one,
        Side other,
        double points,
        List<String> reasons,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** One of the two. */
    public record Side(
            String reference,
            String name,
            @Nullable LocalDate born,
            boolean yearOnly,
            @Nullable String postcode) {}

    /** What was decided about a pair. */
    public enum State {
        /** Nobody has decided. */
        OPEN("to be looked at"),
        /** Since it was found, one of the two was put right: they are alike no longer. */
        LIKE_NO_LONGER("alike no longer"),
        /** Two persons. */
        DIFFERENT("two persons"),
        /** One person: merged. */
        SAME("one person");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** The reasons in one line. */
    public String why() {
        return String.join(", ", reasons);
    }
}
