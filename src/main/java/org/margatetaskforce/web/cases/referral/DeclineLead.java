package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.referral.Allocations;
import org.margatetaskforce.cases.referral.LeadAnswer;

/** Whoever was asked to lead a case says that they do not, and why. */
@Named
@ViewScoped
public class DeclineLead extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Allocations allocations;

    private @Nullable String reason;

    @Override
    protected @Nullable String fill() {
        boolean asked = getReferral().getLeadAnswer() == LeadAnswer.ASKED
                && String.valueOf(Acting.who()).equals(getReferral().getLeadUsername());
        return asked ? null : there();
    }

    /** Declines; the Programme Manager asks somebody else. */
    public String record() {
        allocations.decline(getReference(), version(), orEmpty(reason));
        return done("cases.referral.lead-declined");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
