package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Marks an entry of the log as entered in error. */
@Named
@ViewScoped
public class StrikeDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    /** Marks it. */
    public String strike() {
        disclosures.strike(getReference(), version(), reason);
        return done("cases.disclosure.done.struck", getReference());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
