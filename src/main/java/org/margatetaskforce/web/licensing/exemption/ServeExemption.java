package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.exemption.ExemptionState;

/** Serves a temporary exemption notice, from which the exemption runs, or the notice of refusal (Housing Act 2004 s.86). */
@Named
@ViewScoped
public class ServeExemption extends ActOnExemption {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Deadlines deadlines;

    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;
    private @Nullable String addressUsed;

    @Override
    protected void fill() {
        sentOn = TaskForceClock.current().today();
    }

    /** Serves it. */
    public String serve() {
        exemptions.serve(getReference(), version(), method, sentOn, addressUsed);
        return done("licensing.exemption.served");
    }

    /** Is there something to serve? */
    public boolean isWaiting() {
        return isGrant() || getFound().getState() == ExemptionState.TO_REFUSE;
    }

    /** Is it the notice itself, not the refusal? */
    public boolean isGrant() {
        return getFound().getState() == ExemptionState.TO_SERVE;
    }

    /** When it is taken to be served, as typed; null while that is not known. */
    public @Nullable Deadline getDeemed() {
        return method == null || sentOn == null ? null : deadlines.deemedService(method, sentOn);
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }

    public @Nullable String getAddressUsed() {
        return addressUsed;
    }

    public void setAddressUsed(@Nullable String addressUsed) {
        this.addressUsed = addressUsed;
    }
}
