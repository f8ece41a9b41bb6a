package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.Date;
import org.margatetaskforce.base.TaskForceClock;

/** Days as the process engine takes them: the instant at which a day begins in London. */
public final class ProcessDays {

    /** No day yet: a timer that waits for one to be known, when it is reckoned afresh. */
    public static final LocalDate NOT_YET = LocalDate.of(9999, 1, 1);

    private ProcessDays() {}

    /** The instant at which a day begins. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public static Date beginningOf(LocalDate day) {
        return Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }
}
