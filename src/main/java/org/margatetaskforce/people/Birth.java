package org.margatetaskforce.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * When somebody was born, as well as it is known; or when a child is expected.
 *
 * @param precision null where nothing is known
 * @param on of a year alone its first day; null where nothing is known or the child is not born yet
 * @param expectedOn expected date of delivery, kept after the birth
 */
public record Birth(
        @Nullable BirthPrecision precision,
        @Nullable LocalDate on,
        @Nullable LocalDate expectedOn) implements Serializable {

    /** Nothing is known. */
    public static final Birth NOT_KNOWN = new Birth(null, null, null);

    private static final int OLDEST = 120;
    private static final int LONGEST_EXPECTED_MONTHS = 10;

    /** Born on a day that is known. */
    public static Birth on(LocalDate day) {
        return new Birth(BirthPrecision.EXACT, day, null);
    }

    /** Expected on a day. */
    public static Birth expected(LocalDate day) {
        return new Birth(BirthPrecision.UNBORN, null, day);
    }

    /**
     * The same, held against a day: not after it, not 120 years before it; a child expected not more than ten months after.
     *
     * @throws RuleBroken otherwise
     */
    Birth checked(LocalDate today) {
        if (precision == null) {
            return new Birth(null, null, null);
        }
        if (precision == BirthPrecision.UNBORN) {
            if (expectedOn == null) {
                throw new RuleBroken("people.person.expected-missing");
            }
            if (expectedOn.isAfter(today.plusMonths(LONGEST_EXPECTED_MONTHS))
                    || expectedOn.isBefore(today.minusMonths(2))) {
                throw new RuleBroken("people.person.expected-out-of-range", expectedOn);
            }
            return new Birth(precision, null, expectedOn);
        }
        if (on == null) {
            throw new RuleBroken("people.person.birth-missing");
        }
        if (on.isAfter(today) || on.isBefore(today.minusYears(OLDEST))) {
            throw new RuleBroken("people.person.birth-out-of-range", on);
        }
        return new Birth(precision, precision == BirthPrecision.YEAR ? on.withDayOfYear(1) : on, expectedOn);
    }

    /** True of a child not born yet. */
    public boolean isUnborn() {
        return precision == BirthPrecision.UNBORN;
    }

    /** Full years on a day; empty where the birth is not known, or has not been by then. */
    public OptionalInt ageOn(LocalDate day) {
        if (on == null || on.isAfter(day)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                precision == BirthPrecision.EXACT ? Period.between(on, day).getYears() : day.getYear() - on.getYear());
    }
}
