package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ExemptionState;
import org.margatetaskforce.licensing.exemption.RefusalOutcome;

/** Records an appeal against the refusal of a temporary exemption, and what the tribunal made of it (Housing Act 2004 s.86(7) to (9)). */
@Named
@ViewScoped
public class AppealExemption extends ActOnExemption {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate on;
    private @Nullable String summary;
    private @Nullable RefusalOutcome outcome;

    /** Records the appeal. */
    public String lodge() {
        exemptions.appealed(getReference(), version(), on, orEmpty(summary));
        return done("licensing.exemption.appeal-recorded");
    }

    /** Records what came of it. */
    public String settle() {
        exemptions.appealSettled(getReference(), version(), outcome, on, orEmpty(summary));
        return done("licensing.exemption.appeal-settled");
    }

    /** May an appeal be recorded? */
    public boolean isToLodge() {
        return getFound().getState() == ExemptionState.REFUSED && getFound().getAppealedOn() == null;
    }

    /** Does the tribunal have it? */
    public boolean isToSettle() {
        return getFound().getState() == ExemptionState.UNDER_APPEAL;
    }

    public RefusalOutcome[] getOutcomes() {
        return RefusalOutcome.values();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable RefusalOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable RefusalOutcome outcome) {
        this.outcome = outcome;
    }
}
