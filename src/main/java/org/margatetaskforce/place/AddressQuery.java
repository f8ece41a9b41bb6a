package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find an address, taken apart: a UPRN, or a whole or part postcode with the other words. Ranking
 * is by words: a number must be that number ("12" is not "112"), a name may be misspelt.
 *
 * @param uprn where the text is nothing else
 * @param words the text without its postcode
 * @param postcodeFrom the first postcode it may be, null where the text names none
 * @param postcodeTo the first postcode after those
 */
record AddressQuery(
        Optional<Uprn> uprn,
        String words,
        @Nullable String postcodeFrom,
        @Nullable String postcodeTo) {

    private static final Pattern POSTCODE = Pattern.compile(
            "\\b([a-z]{1,2}[0-9](?:[0-9a-z](?![0-9]*[a-z]{3}))?)(?:\\s*([0-9])([a-z]{0,2}))?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_DIGITS = Pattern.compile("\\s*[0-9]{6,15}\\s*");
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    /** "Flat 9" before "Flat 10". */
    static final Comparator<String> NATURAL = AddressQuery::natural;

    /** A candidate with the words it is compared by, both sides as the database normalises them. */
    record Candidate(AddressRow row, String words, String wanted) {}

    static AddressQuery of(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (ONLY_DIGITS.matcher(plain).matches()) {
            return new AddressQuery(Uprn.parse(plain), "", null, null);
        }
        Matcher match = POSTCODE.matcher(plain);
        if (!match.find()) {
            return new AddressQuery(Optional.empty(), plain, null, null);
        }
        String outward = match.group(1).toUpperCase(Locale.ROOT);
        String digit = match.group(2);
        String from = digit == null
                ? outward + ' '
                : outward + ' ' + digit + match.group(3).toUpperCase(Locale.ROOT);
        return new AddressQuery(
                Optional.empty(),
                plain.substring(0, match.start()).strip().replaceAll("[,;]+$", ""),
                from,
                after(from));
    }

    /** The first text after every text that begins so. */
    private static String after(String prefix) {
        char last = prefix.charAt(prefix.length() - 1);
        return prefix.substring(0, prefix.length() - 1) + (char) (last + 1);
    }

    boolean isEmpty() {
        return uprn.isEmpty() && words.codePoints().noneMatch(Character::isLetterOrDigit) && postcodeFrom == null;
    }

    /** The candidates that could be meant, the likeliest first. */
    static List<AddressMatch.Near> rank(List<Candidate> candidates) {
        record Ranked(AddressRow row, double score, String words) {}
        return candidates.stream()
                .map(candidate -> new Ranked(candidate.row(), score(candidate), candidate.words()))
                .filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.words().length())
                        .thenComparing(Ranked::words, NATURAL))
                .map(ranked -> new AddressMatch.Near(ranked.row(), (int) Math.round(100 * ranked.score())))
                .toList();
    }

    /** The share of the wanted words that the candidate has, a number counting one and a half; 0 where a word of it is nowhere near. */
    private static double score(Candidate candidate) {
        if (candidate.wanted().isBlank()) {
            return 1;
        }
        List<String> wanted = List.of(candidate.wanted().split(" "));
        List<String> had = new ArrayList<>(Arrays.asList(candidate.words().split(" ")));
        double sum = 0;
        double whole = 0;
        double best = 0;
        for (int i = 0; i < wanted.size(); i++) {
            String word = wanted.get(i);
            boolean prefixCounts = i == wanted.size() - 1;
            int closest = -1;
            double likeness = 0;
            for (int j = 0; j < had.size(); j++) {
                double here = likeness(word, had.get(j), prefixCounts);
                if (here > likeness) {
                    likeness = here;
                    closest = j;
                }
            }
            if (closest >= 0) {
                had.remove(closest);
            }
            if (!isNumber(word)) {
                best = Math.max(best, likeness);
            }
            double weight = isNumber(word) ? 1.5 : 1;
            sum += weight * likeness;
            whole += weight;
        }
        boolean namesSomething = wanted.stream().anyMatch(word -> !isNumber(word));
        return namesSomething && best < 0.5 ? 0 : sum / whole;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                && !word.endsWith("st")
                && !word.endsWith("nd")
                && !word.endsWith("rd");
    }

    private static double likeness(String wanted, String had, boolean prefixCounts) {
        if (wanted.equals(had)) {
            return 1;
        }
        if (isNumber(wanted) || isNumber(had)) {
            return 0;
        }
        if (prefixCounts && wanted.length() >= 2 && had.startsWith(wanted)) {
            return 0.9;
        }
        int longest = Math.max(wanted.length(), had.length());
        double same = 1 - (double) distance(wanted, had) / longest;
        return same >= 0.6 ? same * 0.9 : 0;
    }

    /** Letters to insert, drop or change, with two neighbours swapped counted once. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] =
                        Math.min(Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1), steps[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int natural(String one, String other) {
        Matcher left = PIECE.matcher(one);
        Matcher right = PIECE.matcher(other);
        while (true) {
            boolean more = left.find();
            boolean moreOther = right.find();
            if (!more || !moreOther) {
                return Boolean.compare(more, moreOther);
            }
            String a = left.group();
            String b = right.group();
            boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
            int order = numbers ? byNumber(a, b) : a.compareToIgnoreCase(b);
            if (order != 0) {
                return order;
            }
        }
    }

    private static int byNumber(String a, String b) {
        String left = a.replaceFirst("^0+(?=.)", "");
        String right = b.replaceFirst("^0+(?=.)", "");
        int byLength = Integer.compare(left.length(), right.length());
        return byLength == 0 ? left.compareTo(right) : byLength;
    }
}
