package org.margatetaskforce.law;

/** What the end of a period tells: the last day for doing something, the first day on which it may be, or an effect. */
public enum PeriodGives {
    /** The period's last day: in time on that day, out of time on the next. */
    LAST_DAY,
    /** The earliest day on which something may happen or that a notice may state. */
    EARLIEST_DAY,
    /** The day after the period's end, from whose 00:00 something has effect. */
    EFFECT_DAY
}
