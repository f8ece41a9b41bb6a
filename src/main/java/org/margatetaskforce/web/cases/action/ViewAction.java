package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.ActionEvent;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;

/** Shows an action; to one who may only know that it exists, its agency, its day and its colour. */
@Named
@ViewScoped
public class ViewAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Audit audit;

    private boolean restricted;
    private boolean mayChange;
    private transient @Nullable List<ActionEvent> history;

    @Override
    public void open() {
        ActionRow it = actions.findRow(getReference()).orElseThrow(NoSuchElementException::new);
        restricted = !it.seen();
        if (restricted) {
            return;
        }
        super.open();
        mayChange = !getAction().getStatus().isOver() && actions.mayChange(getAction());
        audit.recordFor(
                getAction().getCaseReference(),
                null,
                "VIEW",
                "action",
                getReference(),
                getAction().getDataClass(),
                null);
    }

    /** Says that it has begun, or goes on. */
    public String start() {
        actions.start(getReference(), version());
        return done("cases.action.done.started", getReference());
    }

    /** Puts the officer's own name to what was given to their agency. */
    public String take() {
        actions.take(getReference(), version());
        return done("cases.action.done.taken", getReference());
    }

    /** True where it waits for somebody of the officer's agency to put their name to it. */
    public boolean isToTake() {
        return !getAction().getStatus().isOver()
                && !getAction().isOwned()
                && getAction().getOwnerAgency().equals(signedIn.getAgencyCode());
    }

    /** What was done to it, the latest first. */
    public List<ActionEvent> getHistory() {
        List<ActionEvent> read = history;
        if (read == null) {
            read = actions.history(getReference());
            history = read;
        }
        return read;
    }

    /** The name of who made it. */
    public String getMaker() {
        return officers.nameOf(getAction().getRecordedBy());
    }

    public boolean isRestricted() {
        return restricted;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public boolean isMayCallOff() {
        return !restricted && !getAction().getStatus().isOver() && actions.mayCallOff();
    }
}
