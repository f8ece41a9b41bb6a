package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of an assessment as typed so far: the tests of s.88(3), each with its reason. */
public class AssessmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Boolean holderFit;
    private @Nullable String holderFitReason;
    private @Nullable Boolean holderMostAppropriate;
    private @Nullable String holderMostAppropriateReason;
    private @Nullable Boolean managerHasControl;
    private @Nullable String managerHasControlReason;
    private @Nullable Boolean managerFit;
    private @Nullable String managerFitReason;
    private @Nullable Boolean arrangementsSatisfactory;
    private @Nullable String arrangementsSatisfactoryReason;
    private @Nullable String conclusion;
    private @Nullable String reasons;
    private @Nullable Recommendation recommendation;
    private @Nullable Integer termMonths;
    private List<ConditionChoice> conditions = new ArrayList<>();

    public @Nullable Boolean getHolderFit() {
        return holderFit;
    }

    public void setHolderFit(@Nullable Boolean holderFit) {
        this.holderFit = holderFit;
    }

    public @Nullable String getHolderFitReason() {
        return holderFitReason;
    }

    public void setHolderFitReason(@Nullable String holderFitReason) {
        this.holderFitReason = holderFitReason;
    }

    public @Nullable Boolean getHolderMostAppropriate() {
        return holderMostAppropriate;
    }

    public void setHolderMostAppropriate(@Nullable Boolean holderMostAppropriate) {
        this.holderMostAppropriate = holderMostAppropriate;
    }

    public @Nullable String getHolderMostAppropriateReason() {
        return holderMostAppropriateReason;
    }

    public void setHolderMostAppropriateReason(@Nullable String holderMostAppropriateReason) {
        this.holderMostAppropriateReason = holderMostAppropriateReason;
    }

    public @Nullable Boolean getManagerHasControl() {
        return managerHasControl;
    }

    public void setManagerHasControl(@Nullable Boolean managerHasControl) {
        this.managerHasControl = managerHasControl;
    }

    public @Nullable String getManagerHasControlReason() {
        return managerHasControlReason;
    }

    public void setManagerHasControlReason(@Nullable String managerHasControlReason) {
        this.managerHasControlReason = managerHasControlReason;
    }

    public @Nullable Boolean getManagerFit() {
        return managerFit;
    }

    public void setManagerFit(@Nullable Boolean managerFit) {
        this.managerFit = managerFit;
    }

    public @Nullable String getManagerFitReason() {
        return managerFitReason;
    }

    public void setManagerFitReason(@Nullable String managerFitReason) {
        this.managerFitReason = managerFitReason;
    }

    public @Nullable Boolean getArrangementsSatisfactory() {
        return arrangementsSatisfactory;
    }

    public void setArrangementsSatisfactory(@Nullable Boolean arrangementsSatisfactory) {
        this.arrangementsSatisfactory = arrangementsSatisfactory;
    }

    public @Nullable String getArrangementsSatisfactoryReason() {
        return arrangementsSatisfactoryReason;
    }

    public void setArrangementsSatisfactoryReason(@Nullable String arrangementsSatisfactoryReason) {
        this.arrangementsSatisfactoryReason = arrangementsSatisfactoryReason;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = conclusion;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable Recommendation getRecommendation() {
        return recommendation;
    }

    public void setRecommendation(@Nullable Recommendation recommendation) {
        this.recommendation = recommendation;
    }

    public @Nullable Integer getTermMonths() {
        return termMonths;
    }

    public void setTermMonths(@Nullable Integer termMonths) {
        this.termMonths = termMonths;
    }

    public List<ConditionChoice> getConditions() {
        return conditions;
    }

    public void setConditions(List<ConditionChoice> conditions) {
        this.conditions = new ArrayList<>(conditions);
    }
}
