package org.margatetaskforce.place;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A British postcode, in capitals with one space before the inward part: {@code CT9 2BR}. It says where the post goes, never
 * in which ward a house lies.
 */
public record Postcode(String value) implements Serializable {

    private static final Pattern CANONICAL = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}");
    private static final Pattern RUN_TOGETHER = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");

    public Postcode {
        if (!CANONICAL.matcher(value).matches()) {
            throw new RuleBroken("place.postcode.malformed", value);
        }
    }

    /** Reads what a person typed: case and blanks do not matter. */
    public static Postcode of(String text) {
        return parse(text).orElseThrow(() -> new RuleBroken("place.postcode.malformed", text.strip()));
    }

    /** The same, empty where it is no postcode. */
    public static Optional<Postcode> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var match = RUN_TOGETHER.matcher(text.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT));
        return match.matches() ? Optional.of(new Postcode(match.group(1) + ' ' + match.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static class InDatabase implements AttributeConverter<Postcode, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Postcode postcode) {
            return postcode == null ? null : postcode.value();
        }

        @Override
        public @Nullable Postcode convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new Postcode(column);
        }
    }
}
