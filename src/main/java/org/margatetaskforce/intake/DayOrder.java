package org.margatetaskforce.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which order a file writes a date. A time of day after it is not read; the month may be a word. */
public enum DayOrder {
    DAY_MONTH_YEAR("day first: 23/5/2011, 23 May 2011"),
    YEAR_MONTH_DAY("year first: 2011-05-23, 20110523"),
    MONTH_DAY_YEAR("month first: 5/23/2011, May 23 2011");

    private static final Pattern PARTS = Pattern.compile(
            "(\\p{L}+|[0-9]{1,4})(?:st|nd|rd|th)?[ ./,-]+(\\p{L}+|[0-9]{1,2})(?:st|nd|rd|th)?[ ./,-]+([0-9]{1,4})"
                    + "(?:[T ]+[0-9]{1,2}:[0-9]{2}.*)?");
    private static final Pattern JOINED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    private final String words;

    DayOrder(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /**
     * The day that a text says, read in this order; a year of two figures is the latest one that is not after next year.
     *
     * @param today the day on which it is read
     */
    public Optional<LocalDate> read(String text, LocalDate today) {
        Matcher joined = JOINED.matcher(text);
        if (this == YEAR_MONTH_DAY && joined.matches()) {
            return day(joined.group(1), joined.group(2), joined.group(3), today);
        }
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String first = parts.group(1);
        String second = parts.group(2);
        String third = parts.group(3);
        return switch (this) {
            case DAY_MONTH_YEAR -> day(third, second, first, today);
            case MONTH_DAY_YEAR -> day(third, first, second, today);
            case YEAR_MONTH_DAY -> day(first, second, third, today);
        };
    }

    private static Optional<LocalDate> day(String year, String month, String day, LocalDate today) {
        if (!year.matches("[0-9]{2}|[0-9]{4}") || !day.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        int inYear = Integer.parseInt(year);
        if (year.length() == 2) {
            int latest = today.getYear() + 1;
            inYear += latest / 100 * 100;
            inYear = inYear > latest ? inYear - 100 : inYear;
        }
        int inMonth = month(month);
        try {
            return inMonth == 0 ? Optional.empty() : Optional.of(LocalDate.of(inYear, inMonth, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (text.matches("[0-9]{1,2}")) {
            return Integer.parseInt(text);
        }
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.length() < 3
                ? 0
                : Stream.of(Month.values())
                        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(plain)
                                || plain.equals("sept") && month == Month.SEPTEMBER)
                        .map(Month::getValue)
                        .findFirst()
                        .orElse(0);
    }

    /**
     * The order in which most of these texts are days.
     *
     * @param likely the order that it is unless they say otherwise: the day comes first here, or what it was the last time
     */
    public static DayOrder guess(Collection<String> texts, DayOrder likely, LocalDate today) {
        DayOrder best = likely;
        long most = likely.reads(texts, today);
        for (DayOrder order : values()) {
            long read = order.reads(texts, today);
            if (read > most) {
                best = order;
                most = read;
            }
        }
        return best;
    }

    private long reads(Collection<String> texts, LocalDate today) {
        return texts.stream().filter(text -> read(text, today).isPresent()).count();
    }
}
