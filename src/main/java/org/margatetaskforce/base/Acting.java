package org.margatetaskforce.base;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting on this thread: a signed-in officer's user name, {@link #SYSTEM} for the work of timers and jobs, or
 * {@link #PUBLIC} for a reader of the public register. Nobody acting is the default, and then the database answers
 * nothing at all.
 */
public final class Acting {

    /** The engine's own work: timers and jobs. It has a narrow policy of its own and says so in timeline and audit. */
    public static final String SYSTEM = "system";

    /** Anyone who has not signed in: sees the public register (Housing Act 2004 s.232) and nothing else. */
    public static final String PUBLIC = "public";

    private static final ThreadLocal<@Nullable String> WHO = new ThreadLocal<>();

    private static final ThreadLocal<Boolean> TAKING_AWAY = ThreadLocal.withInitial(() -> false);

    private Acting() {}

    /** The one acting on this thread, or null where nobody is. */
    public static @Nullable String who() {
        return WHO.get();
    }

    /** Does some work as somebody, and afterwards is again whoever it was before. */
    public static <X extends Exception> void as(@Nullable String somebody, Work<X> work) throws X {
        String before = WHO.get();
        WHO.set(somebody);
        try {
            work.run();
        } finally {
            if (before == null) {
                WHO.remove();
            } else {
                WHO.set(before);
            }
        }
    }

    /** Does some work that makes a file, which leaves the house: what is open for reading alone is not in it. */
    public static <X extends Exception> void takingAway(Work<X> work) throws X {
        TAKING_AWAY.set(true);
        try {
            work.run();
        } finally {
            TAKING_AWAY.remove();
        }
    }

    /** True while this thread makes a file. */
    public static boolean isTakingAway() {
        return TAKING_AWAY.get();
    }

    /** Work that may fail in its own way. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }
}
