package org.margatetaskforce.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.margatetaskforce.base.RuleBroken;

/**
 * A file read by a mapping: its lines in our own words, and those that cannot be read so, each by its number and the first
 * thing that is wrong with it.
 *
 * @param rows what can be read, in the order of the file
 * @param refused what cannot
 */
public record MappedFile(List<MappedRow> rows, List<ImportLine> refused) {

    /** More lines than this are sent in parts: what is taken in at once is looked at by somebody. */
    static final int MOST_LINES = 20_000;

    /**
     * Reads a file.
     *
     * @param today the day on which it is read
     * @throws RuleBroken where a needed field has neither a column nor a value, or the file is too long
     */
    public static MappedFile read(CsvTable table, MappingRules rules, List<Field> fields, LocalDate today) {
        if (table.rows().size() > MOST_LINES) {
            throw new RuleBroken("intake.file.too-long", MOST_LINES);
        }
        for (Field field : fields) {
            if (field.needed()
                    && !rules.columns().containsKey(field.key())
                    && !rules.fixed().containsKey(field.key())) {
                throw new RuleBroken("intake.mapping.field-missing", field.words());
            }
        }
        List<String> missing = rules.missingFrom(table.headings());
        if (!missing.isEmpty()) {
            throw new RuleBroken("intake.mapping.column-gone", String.join(", ", missing));
        }
        List<MappedRow> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>(table.refused());
        for (CsvTable.Row row : table.rows()) {
            line(row, rules, fields, today, refused).ifPresent(rows::add);
        }
        return new MappedFile(rows, refused);
    }

    private static Optional<MappedRow> line(
            CsvTable.Row row, MappingRules rules, List<Field> fields, LocalDate today, List<ImportLine> refused) {
        Map<String, String> values = new TreeMap<>();
        for (Field field : fields) {
            String heading = rules.columns().get(field.key());
            String said = heading == null ? "" : row.get(CsvTable.key(heading));
            Optional<String> ours;
            if (said.isEmpty()) {
                ours = Optional.of(rules.fixed().getOrDefault(field.key(), ""));
            } else {
                ours = ours(field, said, rules, today);
            }
            if (ours.isEmpty()) {
                refused.add(ImportLine.refused(
                        row.number(),
                        "",
                        field.isCoded() ? "word-not-translated" : field.isDay() ? "no-day" : "too-much",
                        said.length() > 60 ? said.substring(0, 60) + "…" : said,
                        field.words()));
                return Optional.empty();
            }
            if (!ours.get().isEmpty()) {
                values.put(field.key(), ours.get());
            } else if (field.needed()) {
                refused.add(ImportLine.refused(row.number(), "", "field-empty", field.words()));
                return Optional.empty();
            }
        }
        return Optional.of(new MappedRow(row.number(), values));
    }

    private static Optional<String> ours(Field field, String said, MappingRules rules, LocalDate today) {
        return switch (field.kind()) {
            case TEXT -> said.length() > 2000 ? Optional.empty() : Optional.of(said);
            case DAY -> rules.days().read(said, today).map(LocalDate::toString);
            case DAY_AHEAD ->
                rules.days().read(said, today.plusYears(Field.YEARS_AHEAD)).map(LocalDate::toString);
            case DAY_OR_YEAR ->
                said.matches("(1[89]|20)[0-9]{2}")
                        ? Optional.of(said)
                        : rules.days().read(said, today).map(LocalDate::toString);
            case CODE ->
                Optional.ofNullable(rules.codes()
                                .getOrDefault(field.key(), Map.of())
                                .get(Field.theirs(said)))
                        .map(word -> word.equals(Field.NOTHING) ? "" : word);
        };
    }

    /** The different words that a column has, as they are first written, in the order of the file; no more than some. */
    public static List<String> words(CsvTable table, String heading, int most) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String word = row.get(CsvTable.key(heading));
            if (!word.isEmpty() && keys.add(Field.theirs(word)) && words.size() < most) {
                words.add(word);
            }
        }
        return words;
    }
}
