package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ClaimState;

/** Looks again at an exemption that was accepted: are the facts as they were? */
@Named
@ViewScoped
public class ReviewClaim extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate next;
    private @Nullable String words;

    @Override
    protected void fill() {
        next = claims.latestReview();
    }

    /** Records that it holds still. */
    public String record() {
        claims.reviewed(getReference(), version(), next, orEmpty(words));
        return done("licensing.claim.reviewed");
    }

    /** Is it accepted, so that it can be looked at again? */
    public boolean isWaiting() {
        return getFound().getState() == ClaimState.ACCEPTED;
    }

    public @Nullable LocalDate getNext() {
        return next;
    }

    public void setNext(@Nullable LocalDate next) {
        this.next = next;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
