package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.exemption.ClaimState;

/** Decides whether the council accepts that a house is exempt; the letter goes out with the decision. */
@Named
@ViewScoped
public class DecideClaim extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    private @Nullable Boolean accept;
    private @Nullable LocalDate holdsFrom;
    private @Nullable LocalDate reviewOn;
    private @Nullable String reasons;
    private @Nullable ServiceMethod method;

    @Override
    protected void fill() {
        holdsFrom =
                Objects.requireNonNullElse(getFound().getHoldsFrom(), getFound().getClaimedOn());
        reviewOn = claims.latestReview();
    }

    /** Decides it. */
    public String decide() {
        claims.decide(
                getReference(), version(), Boolean.TRUE.equals(accept), holdsFrom, reviewOn, orEmpty(reasons), method);
        return done("licensing.claim.decided");
    }

    /** Is it there to be decided? */
    public boolean isWaiting() {
        return getFound().getState() == ClaimState.PROPOSED;
    }

    /** Was it proposed by the reader, who then does not decide it? */
    public boolean isOwn() {
        return Objects.equals(Acting.who(), getFound().getProposedBy());
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
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

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }
}
