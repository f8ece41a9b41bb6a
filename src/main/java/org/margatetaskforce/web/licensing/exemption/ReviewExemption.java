package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ExemptionState;

/** Looks again before an exemption ends: have the steps been taken, or must somebody apply for a licence? */
@Named
@ViewScoped
public class ReviewExemption extends ActOnExemption {

    private static final long serialVersionUID = 1L;

    private @Nullable String words;

    /** Records what was found. */
    public String record() {
        exemptions.reviewed(getReference(), version(), orEmpty(words));
        return done("licensing.exemption.reviewed");
    }

    /** Is it in its three months, and not looked at yet? */
    public boolean isWaiting() {
        return getFound().getState() == ExemptionState.SERVED && getFound().getReviewedOn() == null;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
