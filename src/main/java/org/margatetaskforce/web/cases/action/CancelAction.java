package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Calls an action off: it will not be done. */
@Named
@ViewScoped
public class CancelAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private String reason = "";
    private boolean checking;

    /** Shows once more what will be recorded. */
    public void check() {
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Records it. */
    public String cancel() {
        actions.cancel(getReference(), version(), reason);
        return done("cases.action.done.cancelled", getReference());
    }

    public boolean isChecking() {
        return checking;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
