package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.access.Access;
import org.margatetaskforce.cases.access.Opened;
import org.margatetaskforce.web.shell.Once;

/** Shows a break-glass: to the one who asked the one answer there is, and what is open to them; to others its review. */
@Named
@ViewScoped
public class ViewBrokenGlass extends ActOnGlass {

    private static final long serialVersionUID = 1L;

    /** What is open to the one who asked, this moment. */
    public List<Opened> getOpened() {
        return Once.ask(this, "opened", () -> isMine() ? brokenGlass.opened(getRequest()) : List.<Opened>of());
    }

    /** The desks of all agencies, to telephone. */
    public List<Access.Desk> getDesks() {
        return Once.ask(this, "desks", access::desks);
    }

    /** Its hour has not passed. */
    public boolean isRunning() {
        return getRequest().getUntilAt().isAfter(TaskForceClock.current().instant());
    }

    /** The reader may review it. */
    public boolean isMayReview() {
        return getRequest().getOutcome() == null && !isMine() && (signedIn.is("IGO") || signedIn.is("PM"));
    }

    /** The reader reports the breach that it was. */
    public boolean isMayReport() {
        return getRequest().getBreachDueAt() != null
                && getRequest().getBreachReportedAt() == null
                && !isMine()
                && signedIn.is("IGO");
    }
}
