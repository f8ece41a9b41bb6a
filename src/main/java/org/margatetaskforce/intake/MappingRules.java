package org.margatetaskforce.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: which column says what, what stands for every line, what their words are here.
 *
 * @param headings the columns of the file that it was made from, as they are written there
 * @param columns by field the heading of its column
 * @param fixed by field the one value that stands for every line
 * @param codes by field, by a word of theirs in small letters, the word of ours; {@link Field#NOTHING} leaves it empty
 * @param days in which order dates are written
 */
public record MappingRules(
        List<String> headings,
        Map<String, String> columns,
        Map<String, String> fixed,
        Map<String, Map<String, String>> codes,
        DayOrder days)
        implements Serializable {

    public MappingRules {
        headings = List.copyOf(headings);
        columns = sorted(columns);
        fixed = sorted(fixed);
        codes = sorted(codes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sorted(entry.getValue()))));
    }

    // in one order, so that the same rules are the same text
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return new TreeMap<>(map);
    }

    /** Columns that it reads and a file of these headings has no more, as they were called. */
    public List<String> missingFrom(List<String> now) {
        List<String> keys = now.stream().map(CsvTable::key).toList();
        return columns.values().stream()
                .filter(heading -> !keys.contains(CsvTable.key(heading)))
                .sorted()
                .toList();
    }

    /** Columns of a file that were not there when it was made. */
    public List<String> newIn(List<String> now) {
        List<String> keys = headings.stream().map(CsvTable::key).toList();
        return now.stream()
                .filter(heading -> !heading.isBlank() && !keys.contains(CsvTable.key(heading)))
                .toList();
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static class InDatabase implements AttributeConverter<MappingRules, String> {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable MappingRules rules) {
            try {
                return rules == null ? null : JSON.writeValueAsString(rules);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("rules that cannot be written", impossible);
            }
        }

        @Override
        public @Nullable MappingRules convertToEntityAttribute(@Nullable String column) {
            try {
                return column == null ? null : JSON.readValue(column, MappingRules.class);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("rules that cannot be read", broken);
            }
        }
    }
}
