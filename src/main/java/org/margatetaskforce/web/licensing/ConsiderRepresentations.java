package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.ConsiderationForm;
import org.margatetaskforce.licensing.ConsiderationOutcome;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.Representation;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.licensing.SafetyPrecautions;

/** Says what the representations have come to (Housing Act 2004 Sch 5 paras 3, 9 and 10). */
@Named
@ViewScoped
public class ConsiderRepresentations extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Representations representations;

    @Inject
    Assessments assessments;

    @Inject
    ConditionLibrary conditionLibrary;

    @Inject
    Notices notices;

    private final ConsiderationForm form = new ConsiderationForm();
    private List<ConditionShelf> shelves = List.of();

    @Override
    protected void fill() {
        LocalDate today = TaskForceClock.current().today();
        boolean gas = Optional.ofNullable(getApplication().getSafety())
                .map(SafetyPrecautions::getGasSupplied)
                .orElse(false);
        form.setTermMonths(getApplication().getTermMonths());
        shelves = ConditionShelf.of(
                conditionLibrary.inForce(today),
                conditionLibrary.mandatory(today, gas),
                assessments.form(getReference()).getConditions());
    }

    /** Records it: the proposal goes to its decision, or a further notice is served. */
    public String record() {
        form.setConditions(ConditionShelf.chosen(shelves));
        representations.consider(getReference(), version(), form);
        return done();
    }

    /** What has been said, in the order it came. */
    public List<Representation> getRepresentations() {
        return once("representations", () -> representations.of(getReference()));
    }

    /** The period now running. */
    public @Nullable Deadline getPeriod() {
        return RunningPeriod.of(once("notices", () -> notices.of(getReference())));
    }

    /** True once that period has run its course. */
    public boolean isPeriodOver() {
        return RunningPeriod.isOver(getPeriod());
    }

    public ConsiderationForm getForm() {
        return form;
    }

    public List<ConditionShelf> getShelves() {
        return shelves;
    }

    /** The conditions chosen so far. */
    public List<ConditionShelf.Line> getChosen() {
        return ConditionShelf.chosenLines(shelves);
    }

    public ConsiderationOutcome[] getOutcomes() {
        return ConsiderationOutcome.values();
    }

    public Recommendation[] getRecommendations() {
        return Recommendation.values();
    }

    /** True where the opposite of what was proposed is now proposed. */
    public boolean isOpposite() {
        return form.getOutcome() == ConsiderationOutcome.OPPOSITE_PROPOSED;
    }

    /** True where the terms of the licence are given anew. */
    public boolean isTermAsked() {
        return form.getOutcome() == ConsiderationOutcome.MATERIAL_CHANGE
                || form.getOutcome() == ConsiderationOutcome.IMMATERIAL_CHANGE
                || isOpposite() && getApplication().getState() == ApplicationState.PROPOSED_REFUSE;
    }
}
