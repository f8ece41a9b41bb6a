package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ClaimState;

/** Looks into a claim of exemption and proposes what to decide. */
@Named
@ViewScoped
public class ProposeClaim extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    private @Nullable Boolean accept;
    private @Nullable LocalDate holdsFrom;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        holdsFrom = getFound().getClaimedOn();
    }

    /** Proposes it. */
    public String propose() {
        claims.propose(getReference(), version(), Boolean.TRUE.equals(accept), holdsFrom, orEmpty(reasons));
        return done("licensing.claim.proposed");
    }

    /** Is it there to be looked into? */
    public boolean isWaiting() {
        return getFound().getState() == ClaimState.CLAIMED;
    }

    public @Nullable Boolean getAccept() {
        return accept;
    }

    public void setAccept(@Nullable Boolean accept) {
        this.accept = accept;
    }

    public @Nullable LocalDate getHoldsFrom() {
        return holdsFrom;
    }

    public void setHoldsFrom(@Nullable LocalDate holdsFrom) {
        this.holdsFrom = holdsFrom;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
