package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which door another system's address is. It is that door where the numbers, the letter or floor of a flat and the street say
 * so, and no other door of the postcode is meant as well; everything less certain is for somebody to look at.
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
    private static final Set<String> SORTS =
            Set.of("flat", "unit", "room", "no", "number", "floor", "kent", "uk", "england", "the", "at", "of");

    private static final Pattern LETTER = Pattern.compile("[a-z]");

    /** A door of the gazetteer with its words and its street's, as the database writes them to compare. */
    record Door(AddressRow row, String words, String street) {}

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
        List<Near> nearest = AddressQuery.rank((same.isEmpty() ? doors : same)
                        .stream()
                                .map(door -> new AddressQuery.Candidate(door.row(), door.words(), wanted))
                                .toList())
                .stream()
                .limit(3)
                .toList();
        return new AddressMatch(null, nearest);
    }

    private static boolean isSame(String wanted, Door door) {
        List<String> theirs = words(wanted);
        List<String> ours = words(
                door.row().postcode() == null
                        ? door.words()
                        : withoutPostcode(door.words(), door.row().postcode()));
        if (!pieces(theirs).equals(pieces(ours))) {
            return false;
        }
        // every word of the street's name is there, perhaps misspelt, and the number of the house before it
        List<String> street = words(door.street());
        return numberBefore(theirs, street).equals(numberBefore(ours, street)) && hasAll(theirs, street);
    }

    private static boolean hasAll(List<String> words, List<String> street) {
        List<String> left = new ArrayList<>(words);
        for (String word : street) {
            String found = left.stream()
                    .filter(each -> isAlike(each, word))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return true;
    }

    /** The number right before the street: "flat 3 12 athelstan rd" and "12 athelstan rd flat 3" are both of number 12. */
    private static String numberBefore(List<String> words, List<String> street) {
        String first = street.isEmpty() ? "" : street.get(0);
        for (int i = 1; i < words.size(); i++) {
            if (isAlike(words.get(i), first)) {
                return isNumber(words.get(i - 1)) ? words.get(i - 1) : "";
            }
        }
        return "";
    }

    private static List<String> words(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(" ")).stream()
                        .filter(word -> !SORTS.contains(word))
                        .toList();
    }

    /** What tells one door of a street from the next: numbers, single letters, floors; in no order. */
    private static List<String> pieces(List<String> words) {
        return words.stream()
                .filter(word -> isNumber(word) || LETTER.matcher(word).matches() || PARTS.contains(word))
                .sorted()
                .toList();
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
