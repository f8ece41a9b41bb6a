package org.margatetaskforce.place;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * Unique Property Reference Number (BS 7666): up to twelve digits that name one addressable thing for ever. Lists pad it
 * with zeros or not; it is kept without.
 *
 * @param value one to twelve digits, the first not zero
 */
public record Uprn(String value) implements Serializable, Comparable<Uprn> {

    private static final Pattern CANONICAL = Pattern.compile("[1-9][0-9]{0,11}");
    private static final Pattern PADDED = Pattern.compile("0*([1-9][0-9]{0,11})");

    public Uprn {
        if (!CANONICAL.matcher(value).matches()) {
            throw new RuleBroken("place.uprn.malformed", value);
        }
    }

    /** Reads what a person typed or a list holds: surrounding blanks and leading zeros do not matter. */
    public static Uprn of(String text) {
        return parse(text).orElseThrow(() -> new RuleBroken("place.uprn.malformed", text.strip()));
    }

    /** The same, empty where it is no UPRN. */
    public static Optional<Uprn> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var match = PADDED.matcher(text.strip());
        return match.matches() && match.group().length() <= 15
                ? Optional.of(new Uprn(match.group(1)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Uprn other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength == 0 ? value.compareTo(other.value) : byLength;
    }

    @Override
    public String toString() {
        return value;
    }

    /** Its column: text, as every room keeps it. */
    @Converter(autoApply = true)
    public static class InDatabase implements AttributeConverter<Uprn, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Uprn uprn) {
            return uprn == null ? null : uprn.value();
        }

        @Override
        public @Nullable Uprn convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new Uprn(column);
        }
    }
}
