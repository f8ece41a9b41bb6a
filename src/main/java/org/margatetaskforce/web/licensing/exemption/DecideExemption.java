package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.exemption.ExemptionState;

/** Decides whether a house is exempt for a time (Housing Act 2004 s.86(2), (5), (6)). */
@Named
@ViewScoped
public class DecideExemption extends ActOnExemption {

    private static final long serialVersionUID = 1L;

    private @Nullable Boolean grant;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        decidedOn = TaskForceClock.current().today();
    }

    /** Decides it. */
    public String decide() {
        exemptions.decide(getReference(), version(), Boolean.TRUE.equals(grant), decidedOn, orEmpty(reasons));
        return done("licensing.exemption.decided");
    }

    /** Is it there to be decided? */
    public boolean isWaiting() {
        return getFound().getState() == ExemptionState.NOTIFIED;
    }

    /** Was it recorded by the reader, who then does not decide it? */
    public boolean isOwn() {
        return Objects.equals(Acting.who(), getFound().getRecordedBy());
    }

    public @Nullable Boolean getGrant() {
        return grant;
    }

    public void setGrant(@Nullable Boolean grant) {
        this.grant = grant;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
