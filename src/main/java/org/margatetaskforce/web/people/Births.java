package org.margatetaskforce.web.people;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.web.shell.DateText;

/** How pages say when somebody was born: the function {@code tf:born}. */
public final class Births {

    private Births() {}

    /** "born Thu 3 March 1983 (28)", "born 1983 (about 28)", "expected Mon 4 July 2011", "birth not recorded". */
    public static String words(Birth birth) {
        return words(birth, TaskForceClock.current().today());
    }

    /** The same, with the age on a day. */
    public static String words(Birth birth, LocalDate day) {
        BirthPrecision precision = birth.precision();
        LocalDate on = birth.on();
        LocalDate expected = birth.expectedOn();
        if (precision == BirthPrecision.UNBORN && expected != null) {
            return "expected " + DateText.full(expected);
        }
        if (precision == null || on == null) {
            return "birth not recorded";
        }
        OptionalInt age = birth.ageOn(day);
        String years = age.isEmpty() ? "" : String.valueOf(age.getAsInt());
        return switch (precision) {
            case EXACT -> "born " + DateText.brief(on) + (years.isEmpty() ? "" : " (" + years + ")");
            case YEAR -> "born " + on.getYear() + (years.isEmpty() ? "" : " (about " + years + ")");
            case ESTIMATED -> "born about " + on.getYear() + (years.isEmpty() ? "" : " (about " + years + ")");
            case UNBORN -> "";
        };
    }
}
