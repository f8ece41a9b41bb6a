package org.margatetaskforce.licensing.carried;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a licence of another register stands on a day. */
public enum CarriedState {
    TO_COME("not begun", "neutral"),
    IN_FORCE("in force", "done"),
    ENDED("ended", "neutral"),
    /** It went from the register before its last day: surrendered, revoked, or lost on the way. */
    GONE_EARLY("gone before its last day", "warning");

    private final String words;
    private final String kind;

    CarriedState(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** How a page marks it. */
    public String kind() {
        return kind;
    }

    /** How it stands on a day. */
    static CarriedState on(LocalDate day, LocalDate commencedOn, LocalDate endsOn, @Nullable LocalDate goneOn) {
        if (goneOn != null && !goneOn.isAfter(day)) {
            return goneOn.isAfter(endsOn) ? ENDED : GONE_EARLY;
        }
        if (endsOn.isBefore(day)) {
            return ENDED;
        }
        return commencedOn.isAfter(day) ? TO_COME : IN_FORCE;
    }
}
