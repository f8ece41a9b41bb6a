package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.workflow.Workflow;

/** Closes a case, with the manager's reason, or has it acted on again. */
@Named
@ViewScoped
public class CloseEnforcement extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Workflow workflow;

    private @Nullable EnforcementState end;
    private String reason = "";

    /** Closes it. */
    public String close() {
        enforcementCases.close(getReference(), version(), Objects.requireNonNull(end), reason);
        return done("housing.case.done-closed");
    }

    /** Not closed: another course of action, or an inspection. */
    public String actAgain() {
        enforcementCases.actAgain(getReference(), version(), reason);
        return done("housing.case.done-again");
    }

    /** The ends that the case now allows, by the same rules that closing keeps. */
    public List<EnforcementState> getEnds() {
        return once("ends", () -> enforcementCases.possibleEnds(getReference()));
    }

    /** Is a course of action still open? */
    public boolean isOpenCourse() {
        return once("open", () -> enforcementCases.hasOpenCourse(getReference()));
    }

    /** Does it wait to be closed, so that it may also be acted on again? */
    public boolean isWaiting() {
        return once("waiting", () -> workflow.isOpen("Task_CloseCase", getReference()));
    }

    public @Nullable EnforcementState getEnd() {
        return end;
    }

    public void setEnd(@Nullable EnforcementState end) {
        this.end = end;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
