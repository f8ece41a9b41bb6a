package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Hand over the lead. */
@Named
@ViewScoped
public class HandOverLead extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String colleague;
    private @Nullable String reason;

    /** Hand over the lead. */
    public String act() {
        caseStages.handOverLead(getReference(), version(), orEmpty(colleague), orEmpty(reason));
        return done("The lead is handed over, and what waits with it.");
    }

    public @Nullable String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
