package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.change.ChangeRepresentation;
import org.margatetaskforce.licensing.change.ChangeState;

/** Decides a change, by another than who drafted it (Housing Act 2004 Sch 5 paras 16, 21, 24 and 28). */
@Named
@ViewScoped
public class DecideChange extends ActOnChange {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Deadlines deadlines;

    private @Nullable Boolean make;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        decidedOn = TaskForceClock.current().today();
    }

    /** Decides it. */
    public String decide() {
        boolean made = Boolean.TRUE.equals(make);
        licenceChanges.decide(getReference(), version(), made, decidedOn, orEmpty(reasons));
        return done(made ? "licensing.change.decided" : "licensing.change.not-made");
    }

    /** Is it there to be decided? */
    public boolean isWaiting() {
        return getFound().getState() == ChangeState.TO_DECIDE;
    }

    /** Was it drafted by the reader, who then does not decide it? */
    public boolean isOwn() {
        return Objects.equals(Acting.who(), getFound().getRecordedBy());
    }

    /** What was said, with the answers. */
    public List<ChangeRepresentation> getRepresentations() {
        return once("representations", () -> changes.representations(getFound()));
    }

    /** The last day for serving the decision as typed. */
    public Deadline getServeBy() {
        return deadlines.reckon("D-DEC7", day());
    }

    /** The last day for an appeal against the decision as typed. */
    public Deadline getAppealUntil() {
        return deadlines.reckon("D-APP28", day());
    }

    /** From when it is in effect without agreement, if nobody appeals. */
    public Deadline getOperative() {
        return deadlines.reckon("D-OPER28", day());
    }

    private LocalDate day() {
        return Objects.requireNonNullElse(decidedOn, TaskForceClock.current().today());
    }

    public @Nullable Boolean getMake() {
        return make;
    }

    public void setMake(@Nullable Boolean make) {
        this.make = make;
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
