package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;

/** Shows a disclosure: what leaves, to whom, on what ground, how it stands, and what was done to it. */
@Named
@ViewScoped
public class ViewDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    /** What was done to it, the latest first. */
    public List<Disclosures.Event> getHistory() {
        return Once.ask(this, "history", () -> disclosures.history(getReference()));
    }

    /** Whether the officer asked for it. */
    public boolean isMine() {
        return getIt().recordedBy().equals(signedIn.getUsername());
    }

    /** Whether the officer may print for them under it. */
    public boolean isOnPaper() {
        return isMine() && getIt().isForPaper(TaskForceClock.current().today());
    }

    /** Whether the officer decides about it. */
    public boolean isMayDecide() {
        return Once.ask(this, "decide", () -> disclosures.mayDecide(getIt()));
    }
}
