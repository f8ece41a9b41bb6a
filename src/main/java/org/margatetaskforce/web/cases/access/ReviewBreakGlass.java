package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.GlassOutcome;

/** Reviews a break-glass of somebody else’s. */
@Named
@ViewScoped
public class ReviewBreakGlass extends ActOnGlass {

    private static final long serialVersionUID = 1L;

    private String outcome = "";

    /** Records the answer. */
    public String review() {
        brokenGlass.review(getReference(), version(), GlassOutcome.valueOf(outcome), getNote());
        return done("cases.glass.done.reviewed");
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }
}
