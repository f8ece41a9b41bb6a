package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.designation.Approval;
import org.margatetaskforce.licensing.designation.CabinetDecision;
import org.margatetaskforce.licensing.designation.Scheme;
import org.margatetaskforce.licensing.designation.SchemeState;

/** Records what the Cabinet decided about a designation, whether it was confirmed where it must be, or that it is not pursued (ss.80 to 84). */
@Named
@ViewScoped
public class DecideDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    private boolean dropping;
    private final CabinetDecision form = new CabinetDecision();
    private @Nullable Boolean confirmed;
    private @Nullable LocalDate confirmedOn;
    private @Nullable String words;
    private @Nullable String why;

    @Override
    protected void fill() {
        Scheme read = getFound();
        form.setDecidedOn(TaskForceClock.current().today());
        form.setFrom(read.getPlannedFrom());
        form.setTo(read.getPlannedTo());
        confirmedOn = TaskForceClock.current().today();
    }

    /** Shows once more what will be recorded, with which approval it falls in. */
    @Override
    public void check() {
        if (form.getDecidedOn() == null || form.getFrom() == null || form.getTo() == null) {
            throw new RuleBroken("licensing.designation.decision-incomplete");
        }
        getApproval();
        super.check();
    }

    /** Records the decision. */
    public String decide() {
        schemes.decide(getReference(), version(), form);
        return done("licensing.designation.done-decided");
    }

    /** Records what the Secretary of State made of it. */
    public String confirm() {
        schemes.confirm(
                getReference(),
                version(),
                Boolean.TRUE.equals(confirmed),
                confirmedOn,
                orEmpty(words),
                form.getFrom(),
                form.getTo());
        return done("licensing.designation.done-confirmed");
    }

    /** Asks once more before the file is closed. */
    public void askToDrop() {
        dropping = true;
    }

    /** Is it asked whether the file shall be closed? */
    public boolean isDropping() {
        return dropping;
    }

    /** It is not pursued. */
    public String drop() {
        schemes.drop(getReference(), version(), orEmpty(why));
        return done("licensing.designation.done-dropped");
    }

    /** Is it there to be decided? */
    public boolean isToDecide() {
        return is(SchemeState.CONSULTED);
    }

    /** Does it await confirmation? */
    public boolean isToConfirm() {
        return is(SchemeState.AWAITING_CONFIRMATION);
    }

    /** Can it still be given up? */
    public boolean isDroppable() {
        return getFound().getState().isPrepared();
    }

    /** Does the approval of today ask how much of the district it covers? */
    public boolean isSharesAsked() {
        return once("approval of today", () -> {
            try {
                schemes.approval(TaskForceClock.current().today(), null, null);
                return false;
            } catch (RuleBroken asks) {
                return true;
            }
        });
    }

    /** Which approval it falls in, as typed. */
    public Approval getApproval() {
        return once(
                "approval",
                () -> schemes.approval(
                        Objects.requireNonNull(form.getDecidedOn()), form.getAreaPercent(), form.getRentedPercent()));
    }

    /** The first day on which it can be in force, were it made today. */
    public Deadline getEarliest() {
        return once(
                "earliest", () -> schemes.earliestStart(TaskForceClock.current().today()));
    }

    /** The last day it can have, as typed. */
    public Deadline getLatest() {
        return once(
                "latest",
                () -> schemes.latestEnd(
                        Objects.requireNonNullElse(form.getFrom(), getFound().getPlannedFrom())));
    }

    public CabinetDecision getForm() {
        return form;
    }

    public @Nullable Boolean getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(@Nullable Boolean confirmed) {
        this.confirmed = confirmed;
    }

    public @Nullable LocalDate getConfirmedOn() {
        return confirmedOn;
    }

    public void setConfirmedOn(@Nullable LocalDate confirmedOn) {
        this.confirmedOn = confirmedOn;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
