package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** Agree the plan. */
@Named
@ViewScoped
public class AgreePlan extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate on;
    private @Nullable String needs;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Agree the plan. */
    public String act() {
        caseStages.agreePlan(getReference(), version(), Objects.requireNonNull(on), lines(needs));
        return done("Plan agreed. The first review is due six weeks later.");
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getNeeds() {
        return needs;
    }

    public void setNeeds(@Nullable String needs) {
        this.needs = needs;
    }
}
