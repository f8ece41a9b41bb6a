package org.margatetaskforce.law;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How sure we are of a row of law: those to be confirmed are listed in {@code docs/to-be-confirmed.md}. */
public enum Mark {
    /** Read in the statute or other primary source, or settled. */
    SURE,
    /** Well known, and consistent with what was read. */
    LIKELY,
    /** To be confirmed before anybody relies on it. */
    CHECK,
    /** A choice of this service, not law. */
    DESIGN;

    /** Lower case in the database, as the sources write it. */
    @Converter(autoApply = true)
    public static class InDatabase implements AttributeConverter<Mark, String> {

        @Override
        public String convertToDatabaseColumn(Mark mark) {
            return mark.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Mark convertToEntityAttribute(String column) {
            return Mark.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
