package org.margatetaskforce.cases.action;

import java.time.LocalDate;
import java.util.Date;
import org.margatetaskforce.base.TaskForceClock;

/** A day as the process engine takes it: the instant at which it begins in London. */
public final class ProcessDay {

    private ProcessDay() {}

    /** The instant at which a day begins. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public static Date beginning(LocalDate day) {
        return Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }
}
