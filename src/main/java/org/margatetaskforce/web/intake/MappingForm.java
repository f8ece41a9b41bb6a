package org.margatetaskforce.web.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.DayOrder;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.MappedFile;
import org.margatetaskforce.intake.MappingGuess;
import org.margatetaskforce.intake.MappingRules;

/** How a file is read, as it is chosen: by column the field, by field one value for all, by word of theirs the word of ours. */
public class MappingForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 3;

    /** So many different words of a column are translated; a column with more holds no words. */
    private static final int MOST_WORDS = 60;

    /** A column of the file. */
    public static class Column implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String heading;
        private final List<String> samples;
        private final boolean isNew;
        private String field;

        Column(String heading, List<String> samples, boolean isNew, String field) {
            this.heading = heading;
            this.samples = samples;
            this.isNew = isNew;
            this.field = field;
        }

        public String getHeading() {
            return heading;
        }

        /** The first values that stand in it. */
        public List<String> getSamples() {
            return samples;
        }

        /** Whether the mapping that was begun with did not know it. */
        public boolean isNew() {
            return isNew;
        }

        /** The field that it is; empty where it is not read. */
        public String getField() {
            return field;
        }

        public void setField(@Nullable String field) {
            this.field = field == null ? "" : field;
        }
    }

    /** One value that stands for every line. */
    public static class ForAll implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Field field;
        private String value;

        ForAll(Field field, String value) {
            this.field = field;
            this.value = value;
        }

        public Field getField() {
            return field;
        }

        public String getValue() {
            return value;
        }

        public void setValue(@Nullable String value) {
            this.value = value == null ? "" : value;
        }

        /** The same, of a field that is a day. */
        public @Nullable LocalDate getDay() {
            return value.isEmpty() ? null : LocalDate.parse(value);
        }

        public void setDay(@Nullable LocalDate day) {
            value = day == null ? "" : day.toString();
        }
    }

    /** The word of ours for a word of theirs. */
    public static class Word implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Field field;
        private final String theirs;
        private String ours;

        Word(Field field, String theirs, String ours) {
            this.field = field;
            this.theirs = theirs;
            this.ours = ours;
        }

        public Field getField() {
            return field;
        }

        public String getTheirs() {
            return theirs;
        }

        public String getOurs() {
            return ours;
        }

        public void setOurs(@Nullable String ours) {
            this.ours = ours == null ? "" : ours;
        }
    }

    private final List<Field> fields;
    private final @Nullable MappingRules before;
    private final List<Column> columns = new ArrayList<>();
    private final List<ForAll> forAll = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<String> gone;
    private DayOrder days;

    /** Begins with what the file's columns most likely are. */
    MappingForm(CsvTable table, List<Field> fields, @Nullable MappingRules before) {
        this.fields = fields;
        this.before = before;
        Map<String, String> guess = MappingGuess.columns(table.headings(), fields, before);
        Map<String, String> fieldOf = new HashMap<>();
        guess.forEach((field, heading) -> fieldOf.put(heading, field));
        List<String> unknown = before == null ? List.of() : before.newIn(table.headings());
        for (String heading : table.headings()) {
            if (!heading.isBlank()) {
                columns.add(new Column(
                        heading,
                        MappedFile.words(table, heading, SAMPLES),
                        unknown.contains(heading),
                        fieldOf.getOrDefault(heading, "")));
            }
        }
        gone = before == null ? List.of() : before.missingFrom(table.headings());
        for (Field field : fields) {
            if (field.forAll()) {
                forAll.add(
                        new ForAll(field, before == null ? "" : before.fixed().getOrDefault(field.key(), "")));
            }
        }
        days = MappingGuess.days(
                table, guess, fields, before, TaskForceClock.current().today());
    }

    /**
     * Goes on to the words of the columns that were chosen for coded fields; what was translated before stays.
     *
     * @throws RuleBroken where a field stands in two columns, or one that every line needs in none
     */
    void readWords(CsvTable table) {
        Map<String, String> chosen = columns();
        for (Field field : fields) {
            if (field.needed()
                    && !chosen.containsKey(field.key())
                    && fixed().getOrDefault(field.key(), "").isEmpty()) {
                throw new RuleBroken("intake.mapping.field-missing", field.words());
            }
        }
        Map<String, Map<String, String>> known = codes();
        words.clear();
        for (Field field : fields) {
            String heading = chosen.get(field.key());
            if (heading == null || !field.isCoded()) {
                continue;
            }
            List<String> theirs = MappedFile.words(table, heading, MOST_WORDS);
            Map<String, String> guess = new HashMap<>(MappingGuess.codes(field, theirs, before));
            guess.putAll(known.getOrDefault(field.key(), Map.of()));
            for (String word : theirs) {
                words.add(new Word(field, word, guess.getOrDefault(word.toLowerCase(Locale.ROOT), "")));
            }
        }
    }

    private Map<String, String> columns() {
        Map<String, String> chosen = new HashMap<>();
        for (Column column : columns) {
            if (column.field.isEmpty()) {
                continue;
            }
            String other = chosen.putIfAbsent(column.field, column.heading);
            if (other != null) {
                throw new RuleBroken("intake.mapping.twice", words(column.field), other, column.heading);
            }
        }
        return chosen;
    }

    private String words(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::words)
                .findFirst()
                .orElse(key);
    }

    private Map<String, String> fixed() {
        return forAll.stream()
                .filter(each -> !each.value.isEmpty())
                .collect(Collectors.toMap(each -> each.field.key(), each -> each.value));
    }

    private Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new HashMap<>();
        for (Word word : words) {
            if (!word.ours.isEmpty()) {
                codes.computeIfAbsent(word.field.key(), none -> new HashMap<>())
                        .put(word.theirs.toLowerCase(Locale.ROOT), word.ours);
            }
        }
        return codes;
    }

    /** What was chosen. Words of earlier files that this one does not have are kept. */
    MappingRules rules() {
        Map<String, Map<String, String>> codes = codes();
        if (before != null) {
            before.codes().forEach((field, known) -> {
                Map<String, String> now = codes.computeIfAbsent(field, none -> new HashMap<>());
                known.forEach(now::putIfAbsent);
            });
        }
        return new MappingRules(columns.stream().map(Column::getHeading).toList(), columns(), fixed(), codes, days);
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<ForAll> getForAll() {
        return forAll;
    }

    /** True where something is said of every line: by a saved mapping too, which whoever takes another file in must see. */
    public boolean isAnythingForAll() {
        return !fixed().isEmpty();
    }

    public List<Word> getWords() {
        return words;
    }

    /** Columns that the mapping reads and this file has no more. */
    public List<String> getGone() {
        return gone;
    }

    /** How many columns the mapping did not know. */
    public long getNewColumns() {
        return columns.stream().filter(Column::isNew).count();
    }

    /** The fields to choose from. */
    public List<Field> getFields() {
        return fields;
    }

    public DayOrder getDays() {
        return days;
    }

    public void setDays(DayOrder days) {
        this.days = days;
    }

    public DayOrder[] getDayOrders() {
        return DayOrder.values();
    }
}
