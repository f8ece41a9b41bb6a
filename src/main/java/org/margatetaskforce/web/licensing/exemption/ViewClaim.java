package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.exemption.ClaimState;
import org.margatetaskforce.licensing.exemption.ExemptionClaim;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a claim of exemption: what is claimed and shown, what was decided, whether it holds, and what is next. */
@Named
@ViewScoped
public class ViewClaim extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    private static final int PERSON_INDEX = 3;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Documents documents;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Audit audit;

    /** Reads it; who opens it is noted. */
    @Override
    public void open() {
        ExemptionClaim read = claims.find(getReference()).orElseThrow();
        audit.record("VIEW", "exemption claimed", read.getReference(), PERSON_INDEX, null);
    }

    /** What waits for an officer. */
    public List<WorklistRow> getTasks() {
        return once("tasks", () -> worklist.about(getReference()));
    }

    /** True of a task that the one signed in holds or may take. */
    public boolean isMine(WorklistRow task) {
        return task.assignee() == null
                ? signedIn.is(task.group())
                : task.assignee().equals(signedIn.getUsername());
    }

    /** Its papers. */
    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(getReference()));
    }

    /** May evidence be added, or the claim ended, by the reader? */
    public boolean isAlive() {
        ClaimState state = getFound().getState();
        return (state.isOpen() || state == ClaimState.ACCEPTED)
                && once("may record", () -> officers.may("claim.record"));
    }

    /** May the reader look at it again before its day? */
    public boolean isReviewable() {
        return getFound().getState() == ClaimState.ACCEPTED && once("may propose", () -> officers.may("claim.propose"));
    }

    /** Is the house exempt by it today? */
    public boolean isExemptToday() {
        return getFound().isExempt(TaskForceClock.current().today());
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }
}
