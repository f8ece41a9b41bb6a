package org.margatetaskforce.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The count of failed sign-ins of one name. Five within a quarter of an hour lock it for a quarter of an hour, even for
 * the right password; attempts while it is locked neither count nor lengthen the lock (Cyber Essentials: at most ten).
 *
 * @param failures attempts that have not succeeded since the last that did
 * @param lockedUntil the end of the lock, null where there is none
 * @param lastAt the last attempt that counted
 */
record Lockout(int failures, @Nullable Instant lockedUntil, Instant lastAt) {

    /** How many attempts lock, and for how long: configuration, not law. */
    record Rule(int failures, Duration lock) {}

    /** True while even the right password is refused. */
    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** The count with one attempt more, which is taken back if it succeeds: so that many at once cannot slip through. */
    Lockout attempted(Instant now, Rule rule) {
        if (isLocked(now)) {
            return this;
        }
        boolean startsAnew = lockedUntil != null || now.isAfter(lastAt.plus(rule.lock()));
        int counted = startsAnew ? 1 : failures + 1;
        return new Lockout(counted, counted >= rule.failures() ? now.plus(rule.lock()) : null, now);
    }
}
