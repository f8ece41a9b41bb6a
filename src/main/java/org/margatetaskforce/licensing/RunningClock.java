package org.margatetaskforce.licensing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock of an application: a date of law or policy that runs, has passed, or has not started.
 *
 * @param title what it is
 * @param state whether it runs
 * @param on its date, null where it has not started
 * @param explanation how the date comes about, or what will start the clock
 * @param source the provision or policy
 */
public record RunningClock(
        String title, State state, @Nullable LocalDate on, String explanation, String source) {

    /** Where a clock stands. */
    public enum State {
        RUNNING,
        PASSED,
        NOT_STARTED
    }
}
