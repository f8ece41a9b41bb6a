package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.DecisionForm;
import org.margatetaskforce.licensing.Decisions;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.StandingRecords;
import org.margatetaskforce.licensing.Succession;

/** Decides what was proposed, once the period for representations has passed (Housing Act 2004 Sch 5 paras 7 and 8). */
@Named
@ViewScoped
public class DecideApplication extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Decisions decisions;

    @Inject
    Notices notices;

    @Inject
    StandingRecords standing;

    @Inject
    Deadlines deadlines;

    private final DecisionForm form = new DecisionForm();

    @Override
    protected void fill() {
        form.setDecidedOn(TaskForceClock.current().today());
        form.setCommencesOn(getApplication().getCommencesOn());
    }

    /** Records the decision; it is then served. */
    public String decide() {
        decisions.decide(getReference(), version(), form);
        return done();
    }

    /** How a renewal would follow the licence it renews, in a sentence; empty where it renews none that runs. */
    public String getSuccession() {
        LocalDate first = form.getCommencesOn();
        return first == null
                ? ""
                : once("renewed", () -> standing.renewed(getApplication()))
                        .map(old -> "It renews " + old.getReference() + ": " + Succession.words(old.getEndsOn(), first)
                                + ".")
                        .orElse("");
    }

    /** The period for representations, while everybody counts as served. */
    public @Nullable Deadline getPeriod() {
        return RunningPeriod.of(once("notices", () -> notices.of(getReference())));
    }

    /** True while nothing can be decided because the period has not passed. */
    public boolean isTooEarly() {
        return !RunningPeriod.isOver(getPeriod());
    }

    /** True where a licence was proposed, false where a refusal was. */
    public boolean isGrant() {
        return getApplication().getState() != ApplicationState.PROPOSED_REFUSE;
    }

    /** The last day for serving the decision as typed. */
    public Deadline getServeBy() {
        return deadlines.reckon("D-DEC7", decidedOn());
    }

    /** The last day for an appeal against the decision as typed. */
    public Deadline getAppealUntil() {
        return deadlines.reckon("D-APP28", decidedOn());
    }

    private LocalDate decidedOn() {
        return Objects.requireNonNullElse(
                form.getDecidedOn(), TaskForceClock.current().today());
    }

    public DecisionForm getForm() {
        return form;
    }
}
