package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.Date;
import org.margatetaskforce.base.TaskForceClock;

/** Days as the process engine takes them: the instant at which a day begins in London. */
final class ProcessDays {

    /** No day yet: a timer that waits for one to be known, when it is reckoned afresh. */
    static final LocalDate NOT_YET = LocalDate.of(9999, 1, 1);

    private ProcessDays() {}

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    static Date beginningOf(LocalDate day) {
        return Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }
}
