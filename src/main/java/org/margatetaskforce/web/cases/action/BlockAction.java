package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Says what stands in the way of an action. */
@Named
@ViewScoped
public class BlockAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    /** Records it. */
    public String block() {
        actions.block(getReference(), version(), reason);
        return done("cases.action.done.blocked", getReference());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
