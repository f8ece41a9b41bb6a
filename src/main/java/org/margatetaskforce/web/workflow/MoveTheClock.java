package org.margatetaskforce.web.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.Wording;
import org.margatetaskforce.workflow.DemoClock;

/** Moves the demo town's day forward; the statutory timers on the way fire as they would have. */
@Named
@RequestScoped
public class MoveTheClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    DemoClock demoClock;

    private @Nullable LocalDate day;

    /** Outside a demonstration there is no such page. */
    public void show() {
        if (!demoClock.isDemo()) {
            throw new NoSuchElementException("no demo clock here");
        }
    }

    /** To nine in the morning of the day that was typed. */
    public void move() {
        if (day != null) {
            moveTo(day);
        }
    }

    /** Some days on, from a button. */
    public void days(int days) {
        moveTo(demoClock.getNow().toLocalDate().plusDays(days));
    }

    private void moveTo(LocalDate target) {
        if (!target.isAfter(demoClock.getNow().toLocalDate())) {
            throw new RuleBroken("demo.clock.backwards");
        }
        int fired = demoClock.moveTo(target.atTime(MORNING));
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO,
                                Sentences.of("demo.clock.moved", target, Wording.count(fired, "timer", "timers")),
                                null));
    }

    /** The day to move to. */
    public @Nullable LocalDate getDay() {
        return day;
    }

    /** The day to move to. */
    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
