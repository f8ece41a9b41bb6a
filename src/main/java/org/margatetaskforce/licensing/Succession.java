package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a licence follows the one that it renews: on the day after its last, without a gap and never beside it. One licence meets the duty
 * of Housing Act 2004 s.85(1); that a house has no second on the same day, and that a renewal commences the day after, is the practice of
 * the house.
 */
public final class Succession {

    private Succession() {}

    /** The first day of a renewal that leaves no gap. */
    public static LocalDate firstDay(LocalDate lastOfTheOld) {
        return lastOfTheOld.plusDays(1);
    }

    /** Would both be in force on one day? */
    public static boolean overlaps(LocalDate lastOfTheOld, LocalDate firstOfTheNew) {
        return !firstOfTheNew.isAfter(lastOfTheOld);
    }

    /** How many days lie between them, on which the house has no licence; none where they overlap. */
    public static long daysWithout(LocalDate lastOfTheOld, LocalDate firstOfTheNew) {
        return Math.max(0, ChronoUnit.DAYS.between(firstDay(lastOfTheOld), firstOfTheNew));
    }

    /** What stands between them, in a sentence. */
    public static String words(LocalDate lastOfTheOld, LocalDate firstOfTheNew) {
        long without = daysWithout(lastOfTheOld, firstOfTheNew);
        if (overlaps(lastOfTheOld, firstOfTheNew)) {
            return "from " + Days.words(firstOfTheNew) + ", before this one ends";
        }
        if (without == 0) {
            return "from " + Days.words(firstOfTheNew) + ", the day after this one ends";
        }
        return "from " + Days.words(firstOfTheNew) + ": " + (without == 1 ? "one day" : without + " days")
                + " without a licence";
    }
}
