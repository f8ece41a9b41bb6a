package org.margatetaskforce.people.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How like a recorded name, with what goes with it, is to what was typed: 1 is the very same. A word may be misspelt, have
 * two letters changed about, only sound so, or be another form of the forename; the order of the words does not matter.
 *
 * @param score below {@link #FLOOR} it is nobody who was meant
 * @param reasons why it was found, in words that can stand beside the name
 */
record Likeness(double score, List<String> reasons) {

    /** Below this a name is not shown. */
    static final double FLOOR = 0.55;

    private static final int SHORTEST_BEGINNING = 2;

    /**
     * A word that was typed.
     *
     * @param text in one spelling
     * @param sounds what it sounds like
     * @param roots the forenames it may stand for, itself among them
     */
    record Word(String text, Set<String> sounds, Set<String> roots) {}

    /**
     * A name as it is kept.
     *
     * @param keys its look-up keys: {@code f:} sounds of the family name, {@code g:} of the forename, {@code r:} names it
     *     stands for
     */
    record Name(List<String> given, List<String> family, Set<String> keys) {}

    private record Found(int at, double likeness, How how) {}

    private enum How {
        SAME,
        BEGINNING,
        FORM,
        SPELLING,
        SOUND
    }

    /** How like a name is to the words, wherever each stands. */
    static Likeness ofName(List<Word> wanted, Name name) {
        if (wanted.isEmpty()) {
            return new Likeness(1, List.of());
        }
        List<String> had = new ArrayList<>(name.given());
        had.addAll(name.family());
        boolean[] taken = new boolean[had.size()];
        Set<How> hows = new TreeSet<>();
        double sum = 0;
        boolean familyFirst = false;
        for (int i = 0; i < wanted.size(); i++) {
            Found best = closest(wanted.get(i), name, had, taken, i == wanted.size() - 1);
            if (best == null) {
                continue;
            }
            taken[best.at()] = true;
            hows.add(best.how());
            sum += best.likeness();
            familyFirst |=
                    i == 0 && wanted.size() > 1 && best.at() >= name.given().size();
        }
        int left = 0;
        for (boolean each : taken) {
            left += each ? 0 : 1;
        }
        double score = sum / wanted.size() - 0.01 * Math.min(left, 5) - (familyFirst ? 0.005 : 0);
        return new Likeness(Math.max(0, score), reasons(hows, familyFirst));
    }

    private static @Nullable Found closest(Word word, Name name, List<String> had, boolean[] taken, boolean last) {
        Found best = null;
        for (int at = 0; at < had.size(); at++) {
            if (!taken[at]) {
                Found here = compare(word, name, had.get(at), at, last);
                if (here != null && (best == null || here.likeness() > best.likeness())) {
                    best = here;
                }
            }
        }
        return best;
    }

    private static @Nullable Found compare(Word word, Name name, String had, int at, boolean last) {
        if (word.text().equals(had)) {
            return new Found(at, 1, How.SAME);
        }
        boolean given = at < name.given().size();
        if (given && word.roots().stream().anyMatch(root -> name.keys().contains("r:" + root))) {
            return new Found(at, 0.93, How.FORM);
        }
        if (last && word.text().length() >= SHORTEST_BEGINNING && had.startsWith(word.text())) {
            return new Found(at, 0.9, How.BEGINNING);
        }
        double spelling =
                1 - (double) distance(word.text(), had) / Math.max(word.text().length(), had.length());
        boolean sounds = word.sounds().stream().anyMatch(sound -> name.keys().contains((given ? "g:" : "f:") + sound));
        if (sounds) {
            return spelling >= 0.75
                    ? new Found(at, spelling, How.SPELLING)
                    : new Found(at, Math.max(0.72, 0.95 * spelling), How.SOUND);
        }
        return spelling >= 0.5 ? new Found(at, 0.95 * spelling, How.SPELLING) : null;
    }

    private static List<String> reasons(Set<How> hows, boolean familyFirst) {
        List<String> reasons = new ArrayList<>();
        if (hows.contains(How.FORM)) {
            reasons.add("a form of the forename");
        }
        if (hows.contains(How.SPELLING)) {
            reasons.add("nearly the same spelling");
        }
        if (hows.contains(How.SOUND)) {
            reasons.add("sounds alike");
        }
        if (hows.contains(How.BEGINNING)) {
            reasons.add("begins so");
        }
        if (reasons.isEmpty() && !hows.isEmpty()) {
            reasons.add("the name");
        }
        if (familyFirst) {
            reasons.add("family name first");
        }
        return reasons;
    }

    /** The same with what is known of birth and postcode weighed in. */
    Likeness with(PersonQuery query, @Nullable LocalDate bornOn, @Nullable String postcode) {
        double sum = score;
        List<String> all = new ArrayList<>(reasons);
        LocalDate day = query.bornOn();
        Integer year = query.year();
        if (year != null && bornOn == null) {
            sum -= 0.02;
        } else if (day != null && bornOn != null && sharesTwoParts(day, bornOn)) {
            sum += day.equals(bornOn) ? 0.3 : 0.1;
            all.add(day.equals(bornOn) ? "day of birth" : "day of birth nearly so");
        } else if (year != null && bornOn != null) {
            int apart = Math.abs(year - bornOn.getYear());
            sum += apart == 0 ? day == null ? 0.2 : 0 : apart <= 2 ? -0.05 * apart : -0.4;
            if (apart == 0) {
                all.add("year of birth");
            } else if (apart <= 2) {
                all.add("year of birth nearly so");
            }
        }
        String from = query.postcodeFrom();
        String to = query.postcodeTo();
        if (from != null && to != null && postcode != null) {
            boolean there = postcode.compareTo(from) >= 0 && postcode.compareTo(to) < 0;
            sum += there ? 0.15 : -0.1;
            if (there) {
                all.add("postcode");
            }
        }
        return new Likeness(sum, List.copyOf(all));
    }

    /** The same with one reason more. */
    Likeness because(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Likeness(score, List.copyOf(all));
    }

    private static boolean sharesTwoParts(LocalDate one, LocalDate other) {
        int same = (one.getYear() == other.getYear() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        boolean turned = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return same >= 2 || turned;
    }

    /** Letters to insert, drop or change, with two neighbours changed about counted once. */
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
}
