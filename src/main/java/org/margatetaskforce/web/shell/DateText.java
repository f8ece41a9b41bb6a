package org.margatetaskforce.web.shell;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as officers write and read them: "3/3/2011" or "3 March 2011" in, "Thu 3 March 2011" out. Day before month,
 * always; a year of two figures is refused, because a date of birth and a licence's end would be guessed differently.
 */
public final class DateText {

    private static final Pattern IN_FIGURES = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:([A-Za-z]{3,9}),?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-]+([A-Za-z]{3,9})\\.?,?[\\s\\-]+(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final List<Month> MONTHS = List.of(Month.values());

    private DateText() {}

    /** The date that was typed, or empty where it cannot be one (31 June, a wrong weekday, a year of two figures). */
    public static Optional<LocalDate> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        Matcher figures = IN_FIGURES.matcher(text);
        if (figures.matches()) {
            return date(figures.group(3), Integer.parseInt(figures.group(2)), figures.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        String weekday = words.group(1);
        return MONTHS.stream()
                .filter(month -> begins(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), words.group(3)))
                .findFirst()
                .flatMap(month -> date(words.group(4), month.getValue(), words.group(2)))
                .filter(date -> weekday == null
                        || begins(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), weekday));
    }

    /** "Thu 3 March 2011": for sentences and records. */
    public static String full(LocalDate date) {
        return shortWeekday(date.getDayOfWeek()) + " " + date.getDayOfMonth() + " "
                + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.getYear();
    }

    /** "3 Mar 2011": for tables. */
    public static String brief(LocalDate date) {
        // three letters by hand: the locale data of newer JDKs writes "Sept"
        return date.getDayOfMonth() + " "
                + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3)
                + " " + date.getYear();
    }

    private static String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
    }

    private static boolean begins(String name, String typed) {
        return name.regionMatches(true, 0, typed, 0, typed.length())
                || typed.equalsIgnoreCase("sept") && name.equals("September");
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
