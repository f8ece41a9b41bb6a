package org.margatetaskforce.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * The number of a company at Companies House: eight characters, either digits or a two-letter prefix (SC, NI, OC, …) with
 * six digits; old Irish numbers begin R0. People leave out leading zeros; they are put back.
 */
public record CompanyNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[A-Z]{2}[0-9]{6}|R0[0-9]{6}");

    public CompanyNumber {
        if (!FORM.matcher(value).matches()) {
            throw new RuleBroken("people.company-number.malformed", value);
        }
    }

    /** Reads what a person typed. */
    public static CompanyNumber of(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (plain.matches("[0-9]{5,7}")) {
            plain = "0".repeat(8 - plain.length()) + plain;
        }
        if (!FORM.matcher(plain).matches()) {
            throw new RuleBroken("people.company-number.malformed", text.strip());
        }
        return new CompanyNumber(plain);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static class InDatabase implements AttributeConverter<CompanyNumber, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CompanyNumber number) {
            return number == null ? null : number.value();
        }

        @Override
        public @Nullable CompanyNumber convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new CompanyNumber(column);
        }
    }
}
