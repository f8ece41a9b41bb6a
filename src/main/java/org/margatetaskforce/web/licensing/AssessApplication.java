package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.AssessmentForm;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.Evidence;
import org.margatetaskforce.licensing.FitAndProperAnswer;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.SafetyPrecautions;

/** Assesses an application against the tests of Housing Act 2004 s.88(3), chooses the conditions, and recommends. */
@Named
@ViewScoped
public class AssessApplication extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Assessments assessments;

    @Inject
    ConditionLibrary conditionLibrary;

    private AssessmentForm assessment = new AssessmentForm();
    private List<ConditionShelf> shelves = List.of();

    /** The checks come first: until they have begun there is nothing to assess with. */
    @Override
    public @Nullable String open() {
        super.open();
        return getApplication().getState() == ApplicationState.DULY_MADE
                ? "/licensing/start-checks.xhtml?faces-redirect=true&reference=" + getReference()
                : null;
    }

    @Override
    protected void fill() {
        assessment = assessments.form(getReference());
        LocalDate today = TaskForceClock.current().today();
        boolean gas = Optional.ofNullable(getApplication().getSafety())
                .map(SafetyPrecautions::getGasSupplied)
                .orElse(false);
        shelves = ConditionShelf.of(
                conditionLibrary.inForce(today), conditionLibrary.mandatory(today, gas), assessment.getConditions());
    }

    /** Keeps the findings, to go on another time. */
    public void save() {
        assessments.save(getReference(), version(), whole());
        say("licensing.assessment.saved");
    }

    /** Recommends it: to another officer where something is known against somebody, else to be served. */
    public String recommend() {
        assessments.recommend(getReference(), version(), whole());
        return done();
    }

    private AssessmentForm whole() {
        assessment.setConditions(ConditionShelf.chosen(shelves));
        return assessment;
    }

    /** What was answered "yes" on the form. */
    public List<FitAndProperAnswer> getAdverseAnswers() {
        return once("answers", () -> assessments.answers(getReference())).stream()
                .filter(answer -> Boolean.TRUE.equals(answer.getAnswer()))
                .toList();
    }

    /** What has been recorded of them besides. */
    public List<Evidence> getEvidence() {
        return once("evidence", () -> assessments.evidence(getReference()));
    }

    public AssessmentForm getAssessment() {
        return assessment;
    }

    public List<ConditionShelf> getShelves() {
        return shelves;
    }

    /** The conditions as chosen so far. */
    public List<ConditionShelf.Line> getChosen() {
        return ConditionShelf.chosenLines(shelves);
    }

    public Recommendation[] getRecommendations() {
        return Recommendation.values();
    }

    /** True where the months must be given. */
    public boolean isShorterTerm() {
        return assessment.getRecommendation() == Recommendation.GRANT_SHORT;
    }
}
