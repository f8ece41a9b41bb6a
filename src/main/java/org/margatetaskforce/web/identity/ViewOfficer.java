package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.action.Leavers;
import org.margatetaskforce.cases.action.LeaversDesk;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;

/** An officer's sign-in: whose, their posts, what was done to it, and of a leaver what still waits for them. */
@Named
@ViewScoped
public class ViewOfficer extends ActOnOfficer {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient LeaversDesk leaversDesk;

    /** Hands on what still waits for a leaver. */
    public String handOn() {
        leaversDesk.handOn(getOfficer().username());
        return done("identity.officer.handed-on");
    }

    /** True where the reader may change the sign-in: it is somebody else's, and theirs to keep. */
    public boolean isMayDecide() {
        return Once.ask(this, "may", () -> officers.may("officer.keep"))
                && !signedIn.getUsername().equals(getOfficer().username());
    }

    /** The posts. */
    public List<Officers.Held> getPosts() {
        return Once.ask(this, "posts", () -> officers.postsHeld(getReference()));
    }

    /** What was done to the sign-in. */
    public List<Officers.Event> getHistory() {
        return Once.ask(this, "history", () -> officers.history(getReference()));
    }

    /** What waits for them by name. */
    public Leavers.Waiting getWaiting() {
        return Once.ask(
                this, "waiting", () -> leaversDesk.waitingFor(getOfficer().username()));
    }
}
