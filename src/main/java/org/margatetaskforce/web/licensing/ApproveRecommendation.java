package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.AssessmentForm;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.Evidence;
import org.margatetaskforce.licensing.FitAndProperAnswer;

/** Another officer approves a recommendation, or sends it back, where something is known against somebody's fitness. */
@Named
@ViewScoped
public class ApproveRecommendation extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Assessments assessments;

    private @Nullable String note;

    /** Approves it: the notice of proposal can be served. */
    public String approve() {
        assessments.approve(getReference(), version(), note);
        return done();
    }

    /** Sends it back to be looked at again. */
    public String sendBack() {
        assessments.sendBack(getReference(), version(), Objects.requireNonNullElse(note, ""));
        return done();
    }

    /** True of the officer who made it, and who therefore cannot approve it. */
    public boolean isOwn() {
        return Objects.equals(Acting.who(), getApplication().getAssessedBy());
    }

    /** What was found. */
    public AssessmentForm getAssessment() {
        return once("form", () -> assessments.form(getReference()));
    }

    /** The conditions chosen. */
    public List<ConditionLibrary.Chosen> getConditions() {
        return once("conditions", () -> assessments.chosenConditions(getReference()));
    }

    /** What was answered "yes" on the form. */
    public List<FitAndProperAnswer> getAdverseAnswers() {
        return once("answers", () -> assessments.answers(getReference())).stream()
                .filter(answer -> Boolean.TRUE.equals(answer.getAnswer()))
                .toList();
    }

    /** What is known of them besides. */
    public List<Evidence> getEvidence() {
        return once("evidence", () -> assessments.evidence(getReference()));
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
