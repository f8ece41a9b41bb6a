package org.margatetaskforce.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a line of a file may say, as it is called here.
 *
 * @param key its name in a mapping, never changed: {@code given_names}
 * @param words as a page says it
 * @param hint what stands there, or what becomes of it; empty where the words say it
 * @param needed whether a line without it is refused
 * @param forAll whether one value may stand for every line
 * @param names what other systems call it, the likeliest first, written as in {@link CsvTable#key}
 * @param codes the words of ours that theirs are translated to; empty of a field that is not coded
 */
public record Field(
        String key,
        String words,
        String hint,
        Kind kind,
        boolean needed,
        boolean forAll,
        List<String> names,
        List<Code> codes)
        implements Serializable {

    /** What may stand in it. */
    public enum Kind {
        TEXT,
        DAY,
        /** A day that may lie years ahead, such as the last day of a licence: a year of two figures is read so. */
        DAY_AHEAD,
        /** A day, or a year where no more is known. */
        DAY_OR_YEAR,
        CODE
    }

    /**
     * One word of ours.
     *
     * @param names what other systems call it, written as in {@link CsvTable#key}
     */
    public record Code(String value, String words, List<String> names) implements Serializable {

        /** A word of ours, and what others call it beside its own name. */
        public static Code of(String value, String words, String... names) {
            List<String> all = new ArrayList<>(List.of(CsvTable.key(value), CsvTable.key(words)));
            all.addAll(List.of(names));
            return new Code(value, words, List.copyOf(all));
        }
    }

    /** Chosen for a word of theirs that says nothing to us: the field is left empty. */
    public static final String NOTHING = "-";

    /** No licence, tenancy or order is granted for longer. */
    static final int YEARS_AHEAD = 10;

    /** What is said of yes and no. */
    public static final String YES = "YES";

    public static final String NO = "NO";

    public static Field text(String key, String words) {
        return new Field(key, words, "", Kind.TEXT, false, false, List.of(key.replace("_", "")), List.of());
    }

    public static Field day(String key, String words) {
        return new Field(key, words, "", Kind.DAY, false, false, List.of(key.replace("_", "")), List.of());
    }

    /** A day that may lie up to {@value #YEARS_AHEAD} years ahead. */
    public static Field dayAhead(String key, String words) {
        return new Field(key, words, "", Kind.DAY_AHEAD, false, false, List.of(key.replace("_", "")), List.of());
    }

    public static Field dayOrYear(String key, String words) {
        return new Field(key, words, "", Kind.DAY_OR_YEAR, false, false, List.of(key.replace("_", "")), List.of());
    }

    /** A field with words of its own. */
    public static Field code(String key, String words, List<Code> codes) {
        return new Field(key, words, "", Kind.CODE, false, true, List.of(key.replace("_", "")), List.copyOf(codes));
    }

    /** Yes or no. */
    public static Field yesNo(String key, String words) {
        return code(
                key,
                words,
                List.of(
                        Code.of(YES, "yes", "y", "true", "t", "1", "ja"),
                        Code.of(NO, "no", "n", "false", "f", "0", "nein")));
    }

    /** The same, and a line without it is refused. */
    public Field isNeeded() {
        return new Field(key, words, hint, kind, true, forAll, names, codes);
    }

    /** The same, with a word about it. */
    public Field hinted(String about) {
        return new Field(key, words, about, kind, needed, forAll, names, codes);
    }

    /** The same, with what other systems call it. */
    public Field called(String... others) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(others));
        return new Field(key, words, hint, kind, needed, forAll, List.copyOf(all), codes);
    }

    /** The same, and one value may stand for every line where the file has no column for it. */
    public Field orOneForAll() {
        return new Field(key, words, hint, kind, needed, true, names, codes);
    }

    public boolean isCoded() {
        return kind == Kind.CODE;
    }

    public boolean isDay() {
        return kind == Kind.DAY || kind == Kind.DAY_OR_YEAR || kind == Kind.DAY_AHEAD;
    }

    /** The word of ours that a word of theirs most likely is; empty where it is like none. */
    public Optional<Code> guess(String theirs) {
        String plain = CsvTable.key(theirs);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return codes.stream()
                .filter(code -> code.names().contains(plain))
                .findFirst()
                .or(() -> plain.length() < 4
                        ? Optional.empty()
                        : codes.stream()
                                .filter(code -> code.names().stream()
                                        .anyMatch(name ->
                                                name.length() >= 4 && (plain.contains(name) || name.contains(plain))))
                                .findFirst());
    }

    /** A word of theirs as translations know it. */
    static String theirs(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
