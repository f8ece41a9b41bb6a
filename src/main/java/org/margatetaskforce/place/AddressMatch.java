package org.margatetaskforce.place;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which door another system's address is. It is that door where the numbers, the letter or floor of a flat and the street say
 * so, or a house's name where it has no number, and no other door of the postcode is meant as well; everything less certain is for
 * somebody to look at.
 *
 * @param uprn the door; null where it is not certain
 * @param nearest the doors that come nearest, where it is not certain
 */
public record AddressMatch(@Nullable String uprn, List<Near> nearest) {

    /**
     * A door that comes near.
     *
     * @param score how much of the wanted address it has: hundredths of its words, a number counting one and a half, at most 100
     */
    public record Near(AddressRow row, int score) {}

    /** Nothing like it. */
    static final AddressMatch NONE = new AddressMatch(null, List.of());

    /** Words that say which part of a building it is, where it has no number. */
    private static final Set<String> PARTS = Set.of(
            "basement",
            "ground",
            "1st",
            "2nd",
            "3rd",
            "top",
            "upper",
            "lower",
            "front",
            "rear",
            "back",
            "left",
            "right",
            "middle",
            "attic",
            "annexe",
            "mais",
            "studio");

    /** Words that say what sort of thing it is, and not which. */
    private static final Set<String> SORTS = Set.of(
            "flat", "unit", "room", "no", "number", "floor", "fl", "kent", "uk", "england", "the", "at", "of", "to",
            "and");

    /** Words of something in or beside what is named after them: without a number of its own it is not that. */
    private static final Set<String> OF_ANOTHER = Set.of(
            "flat",
            "unit",
            "room",
            "floor",
            "suite",
            "shop",
            "office",
            "garage",
            "garages",
            "kiosk",
            "workshop",
            "store",
            "yard",
            "land",
            "adjacent",
            "adjoining",
            "opposite");

    private static final Pattern LETTER = Pattern.compile("[a-z]");

    private static final Pattern LETTER_OF_HOUSE = Pattern.compile("\\b([0-9]+)([a-z])\\b");

    /**
     * A door of the gazetteer.
     *
     * @param words its line, as the database writes it to compare
     * @param street the name of its street, written so
     * @param streetName the same as the gazetteer has it
     */
    record Door(AddressRow row, String words, String street, String streetName) {}

    /**
     * An address taken apart by the street that stands in it.
     *
     * @param pieces what tells one door of a street from the next: numbers, single letters, floors; in no order
     * @param number the number right before the street; empty where there is none
     * @param names what else stands before the street
     * @param sorts what it is in or beside what is named; empty where it is that itself
     */
    private record Parts(List<String> pieces, String number, Set<String> names, Set<String> sorts) {

        /** Whether both are one door. */
        boolean isSame(Parts other) {
            if (!pieces.equals(other.pieces) || !number.equals(other.number)) {
                return false;
            }
            // "garden flat, 12" where only the house is known is not the house
            boolean toldApart = pieces.size() > (number.isEmpty() ? 0 : 1);
            if (sorts.isEmpty() != other.sorts.isEmpty() && !toldApart) {
                return false;
            }
            // unit 2 is the shop below flat 2
            if (!sorts.isEmpty() && !other.sorts.isEmpty() && Collections.disjoint(sorts, other.sorts)) {
                return false;
            }
            // a house with a number may have a name beside it that few write; one without is known by its name alone
            return number.isEmpty() && !toldApart
                    ? has(names, other.names) && has(other.names, names)
                    : names.isEmpty()
                            || other.names.isEmpty()
                            || names.stream().anyMatch(name -> has(other.names, Set.of(name)));
        }

        private static boolean has(Set<String> names, Set<String> wanted) {
            return wanted.stream().allMatch(name -> names.stream().anyMatch(each -> isAlike(each, name)));
        }
    }

    /**
     * Finds the door.
     *
     * @param wanted the address in the words that the database compares, without its postcode
     * @param doors those of the postcode, or those most like it
     */
    static AddressMatch of(String wanted, List<Door> doors) {
        List<Door> same = doors.stream().filter(door -> isSame(wanted, door)).toList();
        if (same.size() == 1) {
            return new AddressMatch(same.get(0).row().uprn(), List.of());
        }
        // "12c" may be flat c of 12: for somebody to say
        String apart = LETTER_OF_HOUSE.matcher(wanted).replaceAll("$1 $2");
        List<Near> nearest = AddressQuery.rank((same.isEmpty() ? doors : same)
                        .stream()
                                .flatMap(door -> Stream.of(wanted, apart)
                                        .distinct()
                                        .map(each -> new AddressQuery.Candidate(door.row(), door.words(), each)))
                                .toList())
                .stream()
                .filter(distinctDoors())
                .limit(3)
                .toList();
        return new AddressMatch(null, nearest);
    }

    /** Lets each door through once: the first time, which is when it comes nearest. */
    private static Predicate<Near> distinctDoors() {
        Set<String> seen = new HashSet<>();
        return near -> seen.add(near.row().uprn());
    }

    private static boolean isSame(String wanted, Door door) {
        Parts theirs = parts(wanted, door);
        Parts ours = parts(
                door.row().postcode() == null
                        ? door.words()
                        : withoutPostcode(door.words(), door.row().postcode()),
                door);
        return theirs != null && ours != null && theirs.isSame(ours);
    }

    /** Taken apart by the street of a door, every word of it there, perhaps misspelt; null where it is not of that street. */
    private static @Nullable Parts parts(String text, Door door) {
        if (text.isBlank() || door.street().isBlank()) {
            return null;
        }
        List<String> all = List.of(text.split(" "));
        List<String> street = Stream.of(door.street().split(" "))
                .filter(word -> !"the".equals(word))
                .toList();
        // of Kent Road "kent" tells
        List<String> words = all.stream()
                .filter(word -> street.contains(word) || !SORTS.contains(word))
                .toList();
        for (int at = words.size() - street.size(); at >= 0; at--) {
            if (isStreet(words.subList(at, at + street.size()), street, door.streetName())) {
                List<String> before = words.subList(0, at);
                return new Parts(
                        words.stream().filter(AddressMatch::isPiece).sorted().toList(),
                        at > 0 && isNumber(words.get(at - 1)) ? words.get(at - 1) : "",
                        before.stream().filter(word -> !isPiece(word)).collect(Collectors.toSet()),
                        all.stream().filter(OF_ANOTHER::contains).collect(Collectors.toSet()));
            }
        }
        return null;
    }

    private static boolean isStreet(List<String> words, List<String> street, String name) {
        int last = street.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (!isAlike(words.get(i), street.get(i))
                    && !(i == last && last > 0 && isKind(words.get(i), name.substring(name.lastIndexOf(' ') + 1)))) {
                return false;
            }
        }
        return last >= 0;
    }

    /**
     * Whether a street's kind is meant: its first letter and at least one more of it, in their order ("avn", "crsnt"), or all of it with
     * one slip ("raod").
     */
    private static boolean isKind(String word, String kind) {
        if (word.length() < 2 || isNumber(word)) {
            return false;
        }
        String whole = kind.toLowerCase(Locale.UK);
        if (whole.length() >= 4 && AddressQuery.distance(word, whole) <= 1) {
            return true;
        }
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = whole.indexOf(word.charAt(i), at + 1);
            if (at < 0 || i == 0 && at > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPiece(String word) {
        return isNumber(word) || LETTER.matcher(word).matches() || PARTS.contains(word);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return !isNumber(one)
                && !isNumber(other)
                && other.length() >= 5
                && AddressQuery.distance(one, other) <= (other.length() >= 8 ? 2 : 1);
    }

    /** The words of an address without those of its postcode, which stand at their end. */
    private static String withoutPostcode(String words, String postcode) {
        String end = postcode.toLowerCase(Locale.ROOT);
        return words.endsWith(" " + end) ? words.substring(0, words.length() - end.length() - 1) : words;
    }
}
