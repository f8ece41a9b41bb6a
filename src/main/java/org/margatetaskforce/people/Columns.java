package org.margatetaskforce.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the columns of this room's own queries. */
final class Columns {

    private Columns() {}

    static String text(@Nullable Object column) {
        return Objects.requireNonNull(column).toString();
    }

    static int number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).intValue();
    }

    static @Nullable LocalDate day(@Nullable Object column) {
        if (column instanceof Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) column;
    }

    static @Nullable Instant instant(@Nullable Object column) {
        if (column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return (Instant) column;
    }

    /** Precision, day and expected day, in this order. */
    static Birth birth(@Nullable Object precision, @Nullable Object on, @Nullable Object expected) {
        return new Birth(
                precision == null ? null : BirthPrecision.valueOf(precision.toString()), day(on), day(expected));
    }
}
