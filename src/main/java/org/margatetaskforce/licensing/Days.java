package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as a letter writes it: 6 May 2011. */
public final class Days {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** The day in words. */
    public static String words(@Nullable LocalDate day) {
        return day == null ? "a day not yet known" : WORDS.format(day);
    }
}
