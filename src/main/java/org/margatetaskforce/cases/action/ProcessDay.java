package org.margatetaskforce.cases.action;

import java.time.LocalDate;
import java.util.Date;
import org.margatetaskforce.base.TaskForceClock;

/** A day as the process engine takes it: the instant at which it begins in London. */
final class ProcessDay {

    private ProcessDay() {}

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    static Date beginning(LocalDate day) {
        return Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }
}
