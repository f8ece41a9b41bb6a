package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.flag.FlagEvent;
import org.margatetaskforce.cases.flag.FlagFilter;
import org.margatetaskforce.cases.flag.FlagState;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.workflow.DemoClock;

/** What the demo town's officers must know before they knock can be written, also where nobody lives there yet. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class DoorstepsIT {

    @Inject
    Doorsteps doorsteps;

    @Inject
    SafetyFlags flags;

    @Inject
    Visits visits;

    @Inject
    DemoClock clock;

    /** What was done to the flags whose review is due, for one who sees every reason. */
    private List<String> late() {
        List<String> events = new ArrayList<>();
        Acting.as("m.brightwell", () -> flags.page(
                        new FlagFilter(FlagFilter.Which.ON, FlagState.REVIEW_DUE, null, null, true, null, 0, 50))
                .rows()
                .forEach(row -> flags.history(flags.get(row.reference())).stream()
                        .map(FlagEvent::what)
                        .forEach(events::add)));
        return events;
    }

    @Test
    void there_are_flags_in_every_state_and_each_that_is_on_is_followed() throws InterruptedException {
        List<FlagState> states = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> doorsteps.flag(History.TODAY));
        // the timers of reviews that are past fire at once
        clock.moveTo(TaskForceClock.current().now().plusMinutes(1));
        // the engine may have taken a timer before the clock did
        for (int i = 0; i < 100 && !late().contains("Not reviewed: supervisor told"); i++) {
            Thread.sleep(100);
        }
        assertThat(late()).contains("Not reviewed: supervisor told");
        Acting.as("p.sandys", () -> flags.page(
                        new FlagFilter(FlagFilter.Which.ANY, null, null, null, false, null, 0, 100))
                .rows()
                .forEach(row -> states.add(row.state())));
        Acting.as(Acting.SYSTEM, () -> doorsteps.visit(History.TODAY));
        int[] week = new int[1];
        Acting.as(
                "p.sandys",
                () -> week[0] = visits.page(new VisitFilter(
                                false, History.TODAY, History.TODAY.plusDays(6), null, null, null, null, 0, 1))
                        .total());
        assertThat(week[0]).isGreaterThanOrEqualTo(60);
        Acting.as("l.tapsell", () -> assertThat(visits.briefing(History.TODAY, false))
                .hasSizeGreaterThanOrEqualTo(12));
        assertThat(states)
                .hasSizeGreaterThanOrEqualTo(14)
                .contains(
                        FlagState.PROPOSED,
                        FlagState.ACTIVE,
                        FlagState.REVIEW_DUE,
                        FlagState.RENEWED,
                        FlagState.REMOVED);
    }
}
