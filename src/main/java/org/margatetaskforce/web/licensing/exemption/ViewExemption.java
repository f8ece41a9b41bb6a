package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.exemption.ExemptionKind;
import org.margatetaskforce.licensing.exemption.ExemptionState;
import org.margatetaskforce.licensing.exemption.TemporaryExemption;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a temporary exemption: what is intended, what was decided, from when to when it runs, and what is next. */
@Named
@ViewScoped
public class ViewExemption extends ActOnExemption {

    private static final long serialVersionUID = 1L;

    private static final int PROPERTY_BASIC = 1;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Documents documents;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Audit audit;

    /** Reads it; who opens it is noted. */
    @Override
    public void open() {
        TemporaryExemption read = exemptions.find(getReference()).orElseThrow();
        audit.record("VIEW", "temporary exemption", read.getReference(), PROPERTY_BASIC, null);
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

    /** May an appeal, or what came of it, be recorded by the reader? */
    public boolean isAppealable() {
        TemporaryExemption found = getFound();
        boolean refused = found.getState() == ExemptionState.REFUSED && found.getAppealedOn() == null;
        return (refused || found.getState() == ExemptionState.UNDER_APPEAL)
                && once("may appeal", () -> officers.may("exemption.decide"));
    }

    /** May the representatives' request for a further three months be recorded? */
    public boolean isExtendable() {
        TemporaryExemption found = getFound();
        return found.getKind() == ExemptionKind.DEATH
                && found.getOrdinal() == 1
                && found.isInForceToday()
                && once("may record", () -> officers.may("exemption.record"));
    }

    /** Where it stands, in a few words. */
    public String getStanding() {
        TemporaryExemption found = getFound();
        if (found.getState() != ExemptionState.SERVED) {
            return found.getState().words();
        }
        LocalDate today = TaskForceClock.current().today();
        if (found.isInForce(today)) {
            return "In force";
        }
        return found.getStartsOn() != null && today.isBefore(found.getStartsOn()) ? "Served, not yet in force" : "Over";
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody" : once("names", officers::names).getOrDefault(username, username);
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }
}
