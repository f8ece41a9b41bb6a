package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Calls a visit off, before it began or on the way. */
@Named
@ViewScoped
public class CallOffVisit extends ActOnVisit {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    /** Records it. */
    public String callOff() {
        visits.abort(getReference(), version(), reason);
        return done("cases.visit.done.called-off");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
