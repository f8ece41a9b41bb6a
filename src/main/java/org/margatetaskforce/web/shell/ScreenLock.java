package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Regimes;

/**
 * Whether the officer has left the desk: the session goes on, but gives nothing out before their password is given again.
 * Desks are shared, and a page left open is read by whoever passes.
 */
@Named
@SessionScoped
public class ScreenLock implements Serializable {

    /** The page that is shown instead of any other. */
    public static final String PAGE = "/identity/locked.xhtml";

    /** What may still be asked: to unlock, to lock once more, to sign out. */
    static final String DESK = "/identity/desk/";

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;

    @Inject
    transient Regimes regimes;

    @Inject
    @ConfigProperty(name = "MTF_LOCK_MINUTES")
    transient Optional<Integer> minutesHere;

    private volatile boolean on;
    private @Nullable Integer seconds;

    /** True until the password has been given. */
    public boolean isOn() {
        return on;
    }

    /** The officer left, or nobody touched anything for so long. */
    public void lock() {
        on = true;
    }

    /** The password was given. */
    public void lift() {
        on = false;
    }

    /** After how many seconds without a key, a pointer or a touch the windows lock themselves; asked once a session. */
    public int getSeconds() {
        Integer known = seconds;
        if (known == null) {
            known = SECONDS
                    * minutesHere.orElseGet(() -> regimes.inForce(
                                    "SHARED_DESK", TaskForceClock.current().today())
                            .number("minutes until the screen locks"));
            seconds = known;
        }
        return known;
    }

    /** True of what is given out while it is on. */
    boolean lets(String path) {
        return !on || path.equals(PAGE) || path.startsWith(DESK) || Pages.ours().isPublic(path);
    }
}
