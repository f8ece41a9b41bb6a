package org.margatetaskforce.people.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person, taken apart: the words of a name in any order, and whatever else of a day or year
 * of birth, a postcode whole or in part, an e-mail address or a telephone number stands among them.
 *
 * @param name what is left for a name; "" where nothing is
 * @param bornOn the day of birth, where a whole date was typed
 * @param year the year of birth, of the date or typed alone
 * @param postcodeFrom the first postcode it may be, null where the text names none
 * @param postcodeTo the first postcode after those
 * @param email in lower case
 * @param telephone as typed
 */
public record PersonQuery(
        String name,
        @Nullable LocalDate bornOn,
        @Nullable Integer year,
        @Nullable String postcodeFrom,
        @Nullable String postcodeTo,
        @Nullable String email,
        @Nullable String telephone) {

    private static final int EARLIEST_YEAR = 1880;

    private static final Pattern EMAIL = Pattern.compile("[^\\s,;<>]+@[^\\s,;<>]+\\.[^\\s,;<>]+");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![0-9/.-])([0-9]{1,4})([/.-])([0-9]{1,2})\\2([0-9]{1,4})(?![0-9/-])");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?\\s+"
                    + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s+([0-9]{4})(?![0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9])(?:\\+|0)[0-9](?:[ ()-]{0,2}[0-9]){7,13}(?![0-9])");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![a-z0-9])([a-z]{1,2}[0-9][0-9a-z]?)(?:\\s*([0-9])([a-z]{2})|\\s+([0-9])([a-z]?))?(?![a-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:\\b(?:b\\.?|born)\\s*(?:in\\s+)?)?([0-9]{4})(?![0-9])");
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM yyyy")
            .toFormatter(Locale.UK);

    /** Takes a text apart. */
    public static PersonQuery of(@Nullable String text, LocalDate today) {
        StringBuilder rest = new StringBuilder(text == null ? "" : text.strip());
        String email = take(rest, EMAIL);
        LocalDate bornOn = takeDate(rest, today);
        String telephone = take(rest, TELEPHONE);
        Integer year = bornOn == null ? takeYear(rest, today) : Integer.valueOf(bornOn.getYear());
        String[] postcodes = takePostcode(rest);
        String name = rest.toString()
                .replaceAll("(?i)\\b(?:born(?: on)?|dob|d\\.o\\.b\\.)(?=\\s|:|$):?", " ")
                .replaceAll("\\S*[0-9]\\S*", " ")
                .replaceAll("[\\s,;]+", " ")
                .strip();
        return new PersonQuery(
                name,
                bornOn,
                year,
                postcodes == null ? null : postcodes[0],
                postcodes == null ? null : postcodes[1],
                email == null ? null : email.toLowerCase(Locale.ROOT),
                telephone);
    }

    /** The same, of somebody born in a year that was told beside it, unless the text tells one. */
    public PersonQuery bornIn(@Nullable Integer told) {
        return new PersonQuery(name, bornOn, year == null ? told : year, postcodeFrom, postcodeTo, email, telephone);
    }

    /** True where nothing that was typed could find a person. */
    public boolean isEmpty() {
        return name.isEmpty() && year == null && postcodeFrom == null && email == null && telephone == null;
    }

    private static @Nullable String take(StringBuilder rest, Pattern pattern) {
        Matcher match = pattern.matcher(rest);
        if (!match.find()) {
            return null;
        }
        String found = match.group();
        rest.replace(match.start(), match.end(), " ");
        return found;
    }

    private static @Nullable LocalDate takeDate(StringBuilder rest, LocalDate today) {
        Matcher figures = FIGURES.matcher(rest);
        while (figures.find()) {
            LocalDate day = ofFigures(figures.group(1), figures.group(3), figures.group(4), today);
            if (day != null) {
                rest.replace(figures.start(), figures.end(), " ");
                return day;
            }
        }
        Matcher words = IN_WORDS.matcher(rest);
        while (words.find()) {
            try {
                String month = words.group(2).toLowerCase(Locale.ROOT);
                LocalDate day = LocalDate.parse(
                        words.group(1) + ' ' + (month.equals("sep") ? "Sept" : month) + ' ' + words.group(3), MONTH);
                if (isADayOfBirth(day, today)) {
                    rest.replace(words.start(), words.end(), " ");
                    return day;
                }
            } catch (DateTimeParseException noSuchDay) {
                // the 31st of a month of thirty days: no date, and so part of what is passed over
            }
        }
        return null;
    }

    private static @Nullable LocalDate ofFigures(String first, String second, String third, LocalDate today) {
        try {
            LocalDate day;
            if (first.length() == 4) {
                day = LocalDate.of(Integer.parseInt(first), Integer.parseInt(second), Integer.parseInt(third));
            } else if (third.length() == 4) {
                day = LocalDate.of(Integer.parseInt(third), Integer.parseInt(second), Integer.parseInt(first));
            } else if (third.length() == 2 && first.length() <= 2) {
                int inThisCentury = today.getYear() / 100 * 100 + Integer.parseInt(third);
                int year = inThisCentury > today.getYear() ? inThisCentury - 100 : inThisCentury;
                day = LocalDate.of(year, Integer.parseInt(second), Integer.parseInt(first));
            } else {
                return null;
            }
            return isADayOfBirth(day, today) ? day : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isADayOfBirth(LocalDate day, LocalDate today) {
        return day.getYear() >= EARLIEST_YEAR && !day.isAfter(today);
    }

    private static @Nullable Integer takeYear(StringBuilder rest, LocalDate today) {
        Matcher match = YEAR.matcher(rest);
        while (match.find()) {
            int year = Integer.parseInt(match.group(1));
            if (year >= EARLIEST_YEAR && year <= today.getYear()) {
                rest.replace(match.start(), match.end(), " ");
                return year;
            }
        }
        return null;
    }

    private static String @Nullable [] takePostcode(StringBuilder rest) {
        Matcher match = POSTCODE.matcher(rest);
        if (!match.find()) {
            return null;
        }
        String outward = match.group(1).toUpperCase(Locale.ROOT);
        String from;
        if (match.group(2) != null) {
            from = outward + ' ' + match.group(2) + match.group(3).toUpperCase(Locale.ROOT);
        } else if (match.group(4) != null) {
            from = outward + ' ' + match.group(4) + match.group(5).toUpperCase(Locale.ROOT);
        } else {
            from = outward + ' ';
        }
        rest.replace(match.start(), match.end(), " ");
        char last = from.charAt(from.length() - 1);
        return new String[] {from, from.substring(0, from.length() - 1) + (char) (last + 1)};
    }

    /** The words of the name that remained, for showing. */
    public List<String> words() {
        return name.isEmpty() ? List.of() : List.of(name.split(" "));
    }
}
