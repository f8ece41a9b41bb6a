package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.DecisionClock;
import org.margatetaskforce.web.shell.Tell;

/** Stops the clock of the decision target, with a reason, or starts it again. */
@Named
@ViewScoped
public class StopClock extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    DecisionClock decisionClock;

    private @Nullable String reason;
    private @Nullable LocalDate day;

    @Override
    protected void fill() {
        day = TaskForceClock.current().today();
    }

    /** Stops it. */
    public String stop() {
        decisionClock.stop(getReference(), version(), orEmpty(reason), day);
        Tell.next("licensing.clock.done-stopped");
        return shown();
    }

    /** Starts it again. */
    public String start() {
        decisionClock.start(getReference(), version(), day);
        Tell.next("licensing.clock.done-started");
        return shown();
    }

    private String shown() {
        return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** True where it stands, and can only be started. */
    public boolean isStanding() {
        return once("standing", () -> decisionClock.isStanding(getReference()));
    }

    /** When it stood before. */
    public List<DecisionClock.Standing> getBefore() {
        return once("before", () -> decisionClock.of(getReference()));
    }

    public List<DecisionClock.Reason> getReasons() {
        return once(
                "reasons", () -> decisionClock.reasons(TaskForceClock.current().today()));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
