package org.margatetaskforce.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one statement asks about many lines: read in it by {@code json_to_recordset}. */
public final class RowsAsked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /** Adds a row: names and values by turns; a value may be null. */
    public RowsAsked row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            row.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Number || value == null ? value : value.toString());
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All rows as one parameter. */
    public String json() {
        return written(rows);
    }

    /** Some texts as one parameter. */
    public static String texts(Collection<String> texts) {
        return written(texts);
    }

    private static String written(Object what) {
        try {
            return JSON.writeValueAsString(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts that cannot be written", impossible);
        }
    }
}
