package org.margatetaskforce.law;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as it may be shown: itself, or words that stand for it.
 *
 * @param number null where it is not shown
 */
public record Figure(@Nullable Integer number, String words) {

    /** A number that may be shown. */
    public static Figure of(int number) {
        return new Figure(number, String.format(Locale.UK, "%,d", number));
    }

    /** A small number: that it is one, and not which. */
    public static Figure fewerThan(int least) {
        return new Figure(null, "<" + least);
    }

    /** A number held back so that a small one beside it cannot be reckoned from the total. */
    public static Figure heldBack() {
        return new Figure(null, "held back");
    }

    /** A number that the reader's post has no sight of. */
    public static Figure unseen() {
        return new Figure(null, "not yours to see");
    }

    /** True where the number itself is shown. */
    public boolean isShown() {
        return number != null;
    }
}
