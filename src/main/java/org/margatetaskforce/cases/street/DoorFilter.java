package org.margatetaskforce.cases.street;

import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.HouseNumber.Side;

/**
 * What the door list of a street week is narrowed to; each null where it is not.
 *
 * @param which how the doors stand
 */
public record DoorFilter(@Nullable Side side, @Nullable Which which, int first, int size) {

    /** How a door stands. */
    public enum Which {
        OPEN("Nobody called yet", "d.outcome is null and d.struck_out_because is null"),
        AGAIN("Call again", "d.call_again_on is not null"),
        CALLED("Called at", "d.outcome is not null"),
        FLAGGED("With a safety instruction", "d.uprn in (select f.door from flagged f)"),
        STRUCK_OUT("Struck out", "d.struck_out_because is not null");

        private final String words;
        private final String condition;

        Which(String words, String condition) {
            this.words = words;
            this.condition = condition;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }

        String condition() {
            return condition;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public DoorFilter {
        first = Math.max(0, first);
        size = Math.min(1000, Math.max(1, size));
    }

    /** Every door. */
    public static DoorFilter all() {
        return new DoorFilter(null, null, 0, 1000);
    }
}
