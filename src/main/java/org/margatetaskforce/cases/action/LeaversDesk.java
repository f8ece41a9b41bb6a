package org.margatetaskforce.cases.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.action.Leavers.Waiting;

/** Hands on what waits for a leaver, one piece at a time, so that what cannot be handed on holds up nothing else. */
@ApplicationScoped
public class LeaversDesk {

    private static final Logger LOG = Logger.getLogger(LeaversDesk.class.getName());

    @Inject
    Leavers leavers;

    /** Hands everything on that can be; begun again it goes on where it stopped. */
    public void handOn(String username) {
        Acting.as(Acting.SYSTEM, () -> {
            for (String reference : leavers.casesLedBy(username)) {
                try {
                    leavers.handOnCase(reference, username);
                } catch (RuleBroken stays) {
                    LOG.log(Level.INFO, () -> "the lead of " + reference + " was not handed on: " + stays.key());
                }
            }
            leavers.handOnActions(username);
            leavers.releaseTasks(username);
        });
    }

    /** Gives the tasks of a post that somebody holds no more back to its group. */
    public void releaseTasksOfPost(String username, String postCode) {
        Acting.as(Acting.SYSTEM, () -> leavers.releaseTasksOfPost(username, postCode));
    }

    /** How much waits for somebody by name: numbers alone. */
    public Waiting waitingFor(String username) {
        Waiting[] found = {new Waiting(0, 0, 0)};
        Acting.as(Acting.SYSTEM, () -> found[0] = leavers.waitingFor(username));
        return found[0];
    }
}
