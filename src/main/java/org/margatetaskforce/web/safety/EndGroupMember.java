package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.safety.PeerGroupMember;

/** Somebody runs with a group no longer. */
@Named
@ViewScoped
public class EndGroupMember extends ActOnMembership {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate lastDay;
    private String reason = "";

    @Override
    protected void fill(PeerGroupMember known) {
        lastDay = TaskForceClock.current().today();
    }

    /** Records it. */
    public String leave() {
        groups.leave(getMember(), readAt(), Objects.requireNonNull(lastDay), reason);
        return done("safety.group.done.left");
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
