package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the tribunal did, as typed; the dates where it directs a licence or varies its term. */
public class TribunalForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable AppealOutcome outcome;
    private @Nullable LocalDate decidedOn;
    private @Nullable String summary;
    private @Nullable LocalDate commencesOn;
    private @Nullable LocalDate endsOn;

    public @Nullable AppealOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable AppealOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public void setCommencesOn(@Nullable LocalDate commencesOn) {
        this.commencesOn = commencesOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
