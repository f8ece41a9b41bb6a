package org.margatetaskforce.licensing;

import java.time.LocalDate;

/** The term of a licence in calendar months: the corresponding-date rule (Dodds v Walker [1981] 1 WLR 1027). */
final class LicenceTerm {

    private LicenceTerm() {}

    /** The last day of a number of months beginning with a day. */
    static LocalDate lastDay(LocalDate start, int months) {
        LocalDate corresponding = start.plusMonths(months);
        return corresponding.getDayOfMonth() == start.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }
}
