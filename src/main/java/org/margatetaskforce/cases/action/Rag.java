package org.margatetaskforce.cases.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an action stands: derived, never typed (partnership practice B.3). Lists, board and pages read it from the database,
 * where {@code cases.action_rag} says it for every row; what is said here serves to tell beforehand what a change would
 * make of an action, and a test holds the two together.
 */
public enum Rag {
    RED("Red", "danger"),
    AMBER("Amber", "warning"),
    GREEN("Green", "done"),
    BLUE("Blue", "neutral"),
    GREY("Grey", "neutral");

    private final String words;
    private final String kind;

    Rag(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The kind of status it is shown as: danger, warning, done, neutral. */
    public String kind() {
        return kind;
    }

    /**
     * What the colour of an action rests upon.
     *
     * @param dueOn the day by whose end it should be done
     * @param endedOn the day it was done or cancelled; null while it is open
     * @param moves how often the due day was moved
     * @param owned somebody is named who does it
     */
    public record Facts(
            ActionStatus status, LocalDate dueOn, @Nullable LocalDate endedOn, int moves, boolean owned) {}

    /**
     * The numbers of the rule.
     *
     * @param soon the last day that counts as soon: five working days after today
     * @param amberMoves from how many moves of the due day on an action is amber
     * @param redMoves from how many on it is red
     */
    public record Limits(LocalDate today, LocalDate soon, int amberMoves, int redMoves) {}

    /** The colour. Finished on time is green, finished late blue, called off grey; red goes before amber before green. */
    public static Rag of(Facts action, Limits limits) {
        if (action.status() == ActionStatus.CANCELLED) {
            return GREY;
        }
        LocalDate endedOn = action.endedOn();
        if (action.status() == ActionStatus.DONE && endedOn != null) {
            return endedOn.isAfter(action.dueOn()) ? BLUE : GREEN;
        }
        if (action.dueOn().isBefore(limits.today()) || action.moves() >= limits.redMoves() || !action.owned()) {
            return RED;
        }
        if (!action.dueOn().isAfter(limits.soon())
                || action.status() == ActionStatus.BLOCKED
                || action.moves() >= limits.amberMoves()) {
            return AMBER;
        }
        return GREEN;
    }
}
