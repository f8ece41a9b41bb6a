package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The applicant takes an application back, at any time before the decision; it then is no defence under s.95. */
@Named
@ViewScoped
public class WithdrawApplication extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;
    private @Nullable String feeTreatment;

    /** Records it and writes to the applicant. */
    public String withdraw() {
        licenceApplications.withdraw(getReference(), version(), orEmpty(reason), orEmpty(feeTreatment));
        return done();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getFeeTreatment() {
        return feeTreatment;
    }

    public void setFeeTreatment(@Nullable String feeTreatment) {
        this.feeTreatment = feeTreatment;
    }
}
