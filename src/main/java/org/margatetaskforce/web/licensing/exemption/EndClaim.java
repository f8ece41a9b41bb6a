package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.exemption.ClaimState;

/** Ends an exemption because the facts have changed, or records that a claim was withdrawn. */
@Named
@ViewScoped
public class EndClaim extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate endsOn;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        endsOn = TaskForceClock.current().today();
    }

    /** Ends it. */
    public String end() {
        claims.end(getReference(), version(), endsOn, orEmpty(reasons));
        return done("licensing.claim.ended");
    }

    /** Is it accepted, so that it can come to an end? */
    public boolean isAccepted() {
        return getFound().getState() == ClaimState.ACCEPTED;
    }

    /** Is there something to end or withdraw? */
    public boolean isWaiting() {
        return isAccepted() || getFound().getState().isOpen();
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
