package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.change.ChangeAppeal;
import org.margatetaskforce.licensing.change.ChangeNotice;
import org.margatetaskforce.licensing.change.ChangeNotices;
import org.margatetaskforce.licensing.change.ChangeRepresentation;
import org.margatetaskforce.licensing.change.ChangeState;
import org.margatetaskforce.licensing.change.LicenceChange;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a change of a licence: what it changes and why, its notices and what was said, its appeals, and what is next. */
@Named
@ViewScoped
public class ViewChange extends ActOnChange {

    private static final long serialVersionUID = 1L;

    private static final int PROPERTY_BASIC = 1;

    @Inject
    transient ChangeNotices notices;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Audit audit;

    /** A page on which something can be done now. */
    public record Act(String label, String page) {}

    /** Reads it; who opens it is noted. */
    @Override
    public void open() {
        LicenceChange read = changes.find(getReference()).orElseThrow();
        audit.record("VIEW", "change of a licence", read.getReference(), PROPERTY_BASIC, null);
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

    /** Acts that the law allows beside what waits, for whoever may do them. */
    public List<Act> getActs() {
        return once("acts", () -> {
            List<Act> acts = new ArrayList<>();
            LicenceChange change = getFound();
            boolean proposed = change.getState() == ChangeState.PROPOSED || change.getState() == ChangeState.TO_DECIDE;
            if (proposed && officers.may("licence.consider-representations")) {
                acts.add(new Act("Record or answer what was said", "licensing/consider-change"));
            }
            boolean underAppeal = changes.isUnderAppeal(change);
            if (officers.may("licence.record-appeal")) {
                if (change.getState() == ChangeState.MADE && !underAppeal) {
                    acts.add(new Act("Record an appeal", "licensing/record-change-appeal"));
                }
                if (underAppeal) {
                    acts.add(new Act("Record the tribunal’s decision", "licensing/decide-change-appeal"));
                }
            }
            if (officers.may("licence.serve-decision")
                    && getTasks().isEmpty()
                    && notices.due(getReference()).isPresent()) {
                acts.add(new Act("Serve the notice again", "licensing/serve-change"));
            }
            return acts;
        });
    }

    /** Its notices. */
    public List<ChangeNotice> getNotices() {
        return once("notices", () -> changes.notices(getFound()));
    }

    /** What was said about it, as far as the reader may see it. */
    public List<ChangeRepresentation> getRepresentations() {
        return once("representations", () -> changes.representations(getFound()));
    }

    /** The appeals against it. */
    public List<ChangeAppeal> getAppeals() {
        return once("appeals", () -> changes.appeals(getFound()));
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
