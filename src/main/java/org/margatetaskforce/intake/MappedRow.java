package org.margatetaskforce.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A line in our own words: days as {@code 2011-05-23} (a year alone as {@code 1975}), codes as ours, what says nothing left
 * out.
 *
 * @param number where it begins in the file
 * @param values by field
 */
public record MappedRow(int number, Map<String, String> values) implements Serializable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public MappedRow {
        values = new TreeMap<>(values);
    }

    /** What a field says; empty where it says nothing. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** What a field says, where it says anything. */
    public Optional<String> find(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** A day that a field says. */
    public Optional<LocalDate> day(String field) {
        return find(field).map(text -> LocalDate.parse(text.length() == 4 ? text + "-01-01" : text));
    }

    /** Whether a yes-or-no field says yes; empty where it says nothing. */
    public Optional<Boolean> yes(String field) {
        return find(field).map(Field.YES::equals);
    }

    /** What it says as text that is kept until somebody has decided on it. */
    public String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line that cannot be written", impossible);
        }
    }

    /** The line that was kept. */
    public static MappedRow of(int number, String json) {
        try {
            return new MappedRow(number, JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a line that cannot be read", broken);
        }
    }

    /** Says the same as long as these fields do. */
    public String fingerprint(Collection<String> fields) {
        Map<String, String> some = new TreeMap<>(values);
        some.keySet().retainAll(fields);
        return sha256(some.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of some bytes, in hexadecimal figures. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
