package org.margatetaskforce.place;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a door stands in its street: by house number ("12" before "12A" before "12–14" before "14"), houses that have a name
 * alone last; within a house from the basement up, numbered flats as one counts ("Flat 9" before "Flat 10").
 *
 * @param number of the house; 0 where it has a name alone
 * @param letter "A" of "12A"; may be empty
 * @param to the last number of a range, "14" of "12–14"; 0 where it is none
 * @param name of a house that has one; may be empty
 * @param unit the flat; empty for the house itself
 */
public record HouseNumber(int number, String letter, int to, String name, String unit)
        implements Comparable<HouseNumber>, Serializable {

    /** A side of a street. */
    public enum Side {
        ODD("Odd numbers"),
        EVEN("Even numbers"),
        NAMED("Houses without a number");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    private static final Pattern NUMBER =
            Pattern.compile("\\s*([0-9]{1,6})\\s*([A-Za-z]?)\\s*(?:[-–/&]\\s*([0-9]{1,6})\\s*[A-Za-z]?\\s*)?");
    private static final List<List<String>> FLOORS = List.of(
            List.of("basement", "lower ground"),
            List.of("ground", "garden"),
            List.of("first", "1st"),
            List.of("second", "2nd"),
            List.of("third", "3rd"),
            List.of("fourth", "4th"));
    private static final int BY_NUMBER = 50;
    private static final int UNDER_THE_ROOF = 99;

    private static final Comparator<HouseNumber> ORDER = Comparator.comparing((HouseNumber one) -> one.number == 0)
            .thenComparingInt(HouseNumber::number)
            .thenComparing(HouseNumber::letter)
            .thenComparingInt(HouseNumber::to)
            .thenComparing(one -> one.name.toLowerCase(Locale.UK), AddressQuery.NATURAL)
            .thenComparing(HouseNumber::name)
            .thenComparing(one -> !one.unit.isEmpty())
            .thenComparingInt(HouseNumber::floor)
            .thenComparing(one -> one.unit.toLowerCase(Locale.UK), AddressQuery.NATURAL)
            .thenComparing(HouseNumber::unit);

    /**
     * Reads it as the gazetteer has it.
     *
     * @param number "12", "12A", "12-14"; null or unreadable for a house that has a name alone
     * @param name "Rosemary Court"; null where it has none
     * @param unit "Flat 3"; null for the house itself
     */
    public static HouseNumber of(@Nullable String number, @Nullable String name, @Nullable String unit) {
        String its = number == null ? "" : number.strip();
        String called = name == null ? "" : name.strip();
        String flat = unit == null ? "" : unit.strip();
        Matcher read = NUMBER.matcher(its);
        if (read.matches() && Integer.parseInt(read.group(1)) > 0) {
            return new HouseNumber(
                    Integer.parseInt(read.group(1)),
                    read.group(2).toUpperCase(Locale.UK),
                    read.group(3) == null ? 0 : Integer.parseInt(read.group(3)),
                    called,
                    flat);
        }
        return new HouseNumber(0, "", 0, (called + ' ' + its).strip(), flat);
    }

    /** On which side of the street it stands, as far as its number says. */
    public Side side() {
        return number == 0 ? Side.NAMED : number % 2 == 1 ? Side.ODD : Side.EVEN;
    }

    private int floor() {
        String words = unit.toLowerCase(Locale.UK);
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).stream().anyMatch(words::contains)) {
                return i;
            }
        }
        return words.contains("top floor") || words.contains("attic") ? UNDER_THE_ROOF : BY_NUMBER;
    }

    @Override
    public int compareTo(HouseNumber other) {
        return ORDER.compare(this, other);
    }
}
