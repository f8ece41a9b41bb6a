package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Step up: social care takes the lead. */
@Named
@ViewScoped
public class StepUp extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    /** Step it up. */
    public String act() {
        caseStages.stepUp(getReference(), version(), orEmpty(reason));
        return done("Stepped up. The case pauses and is looked at every six weeks.");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
