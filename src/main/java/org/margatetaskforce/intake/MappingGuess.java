package org.margatetaskforce.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a file most likely are: as they were the last time, or as such columns are usually called. */
public final class MappingGuess {

    private MappingGuess() {}

    /**
     * By field, the heading of its column; a column is one field's only.
     *
     * @param before the rules of the file's last mapping; null where there is none
     */
    public static Map<String, String> columns(
            List<String> headings, List<Field> fields, @Nullable MappingRules before) {
        Map<String, String> byKey = new LinkedHashMap<>();
        headings.stream()
                .filter(heading -> !heading.isBlank())
                .forEach(heading -> byKey.putIfAbsent(CsvTable.key(heading), heading));
        Map<String, String> guess = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        if (before != null) {
            before.columns().forEach((field, heading) -> {
                String here = byKey.get(CsvTable.key(heading));
                if (here != null) {
                    guess.put(field, here);
                }
            });
            if (before.missingFrom(headings).isEmpty()) {
                return guess;
            }
            // what was left out the last time stays out; a column that is called otherwise now is looked for among the
            // new ones
            List<String> unknown =
                    before.newIn(headings).stream().map(CsvTable::key).toList();
            byKey.keySet().stream().filter(key -> !unknown.contains(key)).forEach(taken::add);
        }
        for (boolean whole : new boolean[] {true, false}) {
            for (Field field : fields) {
                if (guess.containsKey(field.key())) {
                    continue;
                }
                heading(byKey, field, whole, taken).ifPresent(key -> {
                    taken.add(key);
                    guess.put(field.key(), byKey.getOrDefault(key, ""));
                });
            }
        }
        return guess;
    }

    private static Optional<String> heading(Map<String, String> byKey, Field field, boolean whole, List<String> taken) {
        return field.names().stream()
                .filter(name -> whole || name.length() >= 6)
                .flatMap(name -> byKey.keySet().stream()
                        .filter(key -> !taken.contains(key) && (whole ? key.equals(name) : key.contains(name))))
                .findFirst();
    }

    /**
     * Their words for ours in a coded field: as before, or guessed; a word like none of ours is not there.
     *
     * @param theirs the words that the file has
     */
    public static Map<String, String> codes(Field field, List<String> theirs, @Nullable MappingRules before) {
        Map<String, String> known = before == null ? Map.of() : before.codes().getOrDefault(field.key(), Map.of());
        Map<String, String> guess = new HashMap<>();
        for (String word : theirs) {
            String key = Field.theirs(word);
            String ours = known.get(key);
            if (ours != null) {
                guess.put(key, ours);
            } else {
                field.guess(word).ifPresent(code -> guess.put(key, code.value()));
            }
        }
        return guess;
    }

    /** The order of the dates in the columns of some fields. */
    public static DayOrder days(
            CsvTable table,
            Map<String, String> columns,
            List<Field> fields,
            @Nullable MappingRules before,
            LocalDate today) {
        List<String> texts = fields.stream()
                .filter(Field::isDay)
                .map(field -> columns.get(field.key()))
                .filter(heading -> heading != null)
                .flatMap(heading -> table.rows().stream().limit(200).map(row -> row.get(CsvTable.key(heading))))
                .filter(text -> !text.isEmpty())
                .toList();
        return DayOrder.guess(texts, before == null ? DayOrder.DAY_MONTH_YEAR : before.days(), today);
    }
}
