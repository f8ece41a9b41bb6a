package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the representations came to, as typed. */
public class ConsiderationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable ConsiderationOutcome outcome;
    private @Nullable String reasons;
    private @Nullable Recommendation recommendation;
    private @Nullable Integer termMonths;
    private List<ConditionChoice> conditions = new ArrayList<>();

    public @Nullable ConsiderationOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ConsiderationOutcome outcome) {
        this.outcome = outcome;
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
