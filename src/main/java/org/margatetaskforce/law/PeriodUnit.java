package org.margatetaskforce.law;

/**
 * How a period is counted. The words of the Act decide: "N days beginning with D" has D as its first day, "N days after
 * D" does not; a day of difference loses an appeal. Periods in days are calendar days, and are not lengthened because
 * they end on a weekend or a bank holiday.
 */
public enum PeriodUnit {
    /** D is the first day; the last is D + N − 1. */
    DAYS_BEGINNING_WITH,
    /** D does not count; the last is D + N. Also "beginning with the day after D". */
    DAYS_AFTER,
    /** N days back from D. */
    DAYS_BEFORE,
    /** D is the first day; ends the day before the corresponding date, or on the month's last day where it has none. */
    MONTHS_BEGINNING_WITH,
    /** Ends on the corresponding date (Dodds v Walker [1981] 1 WLR 1027), or on the month's last day where it has none. */
    MONTHS_AFTER,
    /** N months back from D by the same rule. */
    MONTHS_BEFORE,
    /** D does not count; ends with the Nth working day after it. */
    WORKING_DAYS_AFTER,
    /** Elapsed hours, whatever the clocks do. */
    HOURS
}
