package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.Referrals;

/** Whoever made a referral takes it back while nobody has decided it. */
@Named
@ViewScoped
public class WithdrawReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Referrals referrals;

    private @Nullable String reason;

    @Override
    protected @Nullable String fill() {
        boolean mine = String.valueOf(Acting.who()).equals(getReferral().getReferrer());
        return mine && getReferral().getState().isOpen() && getReferral().getState() != ReferralState.ACCEPTED
                ? null
                : there();
    }

    /** Takes it back. */
    public String record() {
        referrals.withdraw(getReference(), version(), orEmpty(reason));
        return done("cases.referral.withdrawn");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
