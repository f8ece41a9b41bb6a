package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Go on instead of closing. */
@Named
@ViewScoped
public class GoOnInstead extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    /** Go on. */
    public String act() {
        caseStages.goOnInstead(getReference(), version(), orEmpty(reason));
        return done("The case goes on, and its reviews with it.");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
