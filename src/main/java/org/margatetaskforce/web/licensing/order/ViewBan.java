package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a banning order: whom it bans from when to when, and what they hold that must be revoked. */
@Named
@ViewScoped
public class ViewBan extends ActOnBan {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Officers officers;

    /** What waits for an officer. */
    public List<WorklistRow> getTasks() {
        return once("tasks", () -> worklist.about(getReference()));
    }

    /** May the reader record that it is at an end? */
    public boolean isEndable() {
        return getFound().getEndedOn() == null && once("may record", () -> officers.may("ban.record"));
    }
}
