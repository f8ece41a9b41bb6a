package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.order.ManagementOrder;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a management order: its days, its ground, its line of the register, and what is next. */
@Named
@ViewScoped
public class ViewOrder extends ActOnOrder {

    private static final long serialVersionUID = 1L;

    private static final int PROPERTY_BASIC = 1;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Licences licences;

    @Inject
    transient Audit audit;

    /** Reads it; who opens it is noted. */
    @Override
    public void open() {
        ManagementOrder read = orders.find(getReference()).orElseThrow();
        audit.record("VIEW", "management order", read.getReference(), PROPERTY_BASIC, null);
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

    /** May the reader record what becomes of it? */
    public boolean isAlive() {
        return !getFound().isOver() && once("may record", () -> officers.may("order.record"));
    }

    /** Is an appeal to be recorded, or its end? */
    public boolean isAppealable() {
        return isAlive() && getFound().getAppealOutcome() == null;
    }

    /** Licences of the building that run beside it. */
    public List<Licences.OfBuilding> getLicences() {
        return once("licences", () -> licences.ofBuildings(List.of(getFound().getPropertyUprn())));
    }

    /** The name colleagues know. */
    public String nameOf(String username) {
        return once("names", officers::names).getOrDefault(username, username);
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }
}
