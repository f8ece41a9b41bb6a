package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;

/** The clocks of an application, in the order in which they start. */
final class Clocks {

    private final List<RunningClock> clocks = new ArrayList<>();
    private final Deadlines deadlines;
    private final LocalDate today;

    private Clocks(Deadlines deadlines, LocalDate today) {
        this.deadlines = deadlines;
        this.today = today;
    }

    static List<RunningClock> of(
            LicenceApplication application, @Nullable Notice notice, @Nullable Deadline target, Deadlines deadlines) {
        Clocks clocks = new Clocks(deadlines, ApplicationFiles.today());
        boolean open = application.getState().isOpen();
        clocks.add(
                "Validate and acknowledge",
                "P-ACK",
                application.getReceivedOn(),
                application.getState() == ApplicationState.RECEIVED,
                "Starts when the application is received.");
        LocalDate chase = application.getChaseOn();
        if (chase != null) {
            clocks.clocks.add(new RunningClock(
                    "Missing items wanted",
                    clocks.state(chase, application.getState() == ApplicationState.INCOMPLETE),
                    chase,
                    "The day given in the request for what is missing.",
                    "Licensing service standard"));
        }
        clocks.clocks.add(
                target == null
                        ? notStarted("Target for a decision", "Starts on the day the application is duly made.", "")
                        : new RunningClock(
                                "Target for a decision",
                                clocks.state(target.on(), open),
                                target.on(),
                                target.explanation(),
                                target.source()));
        LocalDate end = notice == null ? null : notice.getEndsOn();
        clocks.clocks.add(
                notice == null || end == null
                        ? notStarted(
                                "Representations",
                                notice == null
                                        ? "Starts when the notice of proposal has been served on the last recipient."
                                        : "Stopped: a notice was not served; starts when everybody has been.",
                                "Housing Act 2004 Sch 5 para 12")
                        : new RunningClock(
                                "Representations",
                                clocks.state(end, application.getState().isProposed()),
                                end,
                                String.valueOf(notice.getEndsExplanation()),
                                String.valueOf(notice.getEndsSource())));
        LocalDate decided = application.getDecidedOn();
        clocks.add(
                "Serve the decision",
                "D-DEC7",
                decided,
                decided != null && application.getDecisionServedOn() == null,
                "Starts with the day of the decision.");
        clocks.add("Appeal", "D-APP28", decided, decided != null, "Starts with the day of the decision.");
        LocalDate commences = decided == null ? null : application.getCommencesOn();
        LocalDate ends = decided == null ? null : application.getEndsOn();
        boolean granted = application.getState() == ApplicationState.DECIDED_GRANT
                || application.getState() == ApplicationState.IN_FORCE;
        if (commences != null && ends != null) {
            clocks.clocks.add(new RunningClock(
                    "Licence in force",
                    clocks.state(commences, granted),
                    commences,
                    "The day stated in the licence.",
                    "Housing Act 2004 s.91(2)"));
            clocks.add("Remind the holder", "P-EXPIRY", ends, granted && application.getRemindedOn() == null, "");
            clocks.clocks.add(new RunningClock(
                    "Licence ends",
                    clocks.state(ends, granted),
                    ends,
                    "The last day stated in the licence, at most five years from its first.",
                    "Housing Act 2004 s.91(3), (4)"));
        }
        return List.copyOf(clocks.clocks);
    }

    private void add(String title, String code, @Nullable LocalDate trigger, boolean runs, String startsWhen) {
        if (trigger == null) {
            clocks.add(notStarted(title, startsWhen, ""));
        } else {
            Deadline deadline = deadlines.reckon(code, trigger);
            clocks.add(new RunningClock(
                    title, state(deadline.on(), runs), deadline.on(), deadline.explanation(), deadline.source()));
        }
    }

    private static RunningClock notStarted(String title, String startsWhen, String source) {
        return new RunningClock(title, RunningClock.State.NOT_STARTED, null, startsWhen, source);
    }

    private RunningClock.State state(LocalDate on, boolean runs) {
        return runs && !today.isAfter(on) ? RunningClock.State.RUNNING : RunningClock.State.PASSED;
    }
}
