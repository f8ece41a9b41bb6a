package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.Leavers;
import org.margatetaskforce.cases.action.LeaversDesk;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.web.shell.Once;

/** What an administrator does to a sign-in after being asked once more: leave, return, new password, lost authenticator. */
@Named
@ViewScoped
public class ChangeOfficer extends ActOnOfficer {

    private static final long serialVersionUID = 1L;

    /** What may be done. */
    public enum Act {
        /** They leave the task force. */
        LEAVE("Shut the sign-in of a leaver", "Shut the sign-in"),
        /** They are back. */
        RETURN("Let a former officer in again", "Let in again"),
        /** They forgot the password, or are new. */
        PASSWORD("Give a new password", "Give a new password"),
        /** They lost the telephone and the recovery codes. */
        AUTHENTICATOR("Forget a lost authenticator", "Forget the authenticator");

        private final String title;
        private final String button;

        Act(String title, String button) {
            this.title = title;
            this.button = button;
        }

        /** As the page's heading says it. */
        public String getTitle() {
            return title;
        }

        /** As the button says it. */
        public String getButton() {
            return button;
        }
    }

    @Inject
    transient LeaversDesk leaversDesk;

    @Inject
    transient Outbox outbox;

    private Act act = Act.LEAVE;
    private transient String password = "";

    /** Does it. */
    public @Nullable String act() {
        String name = getOfficer().displayName();
        return switch (act) {
            case LEAVE -> {
                officers.leave(getReference(), version());
                leaversDesk.handOn(getOfficer().username());
                yield done("identity.officer.disabled", name);
            }
            case RETURN -> {
                officers.comeBack(getReference(), version());
                yield done("identity.officer.enabled", name);
            }
            case PASSWORD -> {
                password = officers.resetPassword(getReference(), version());
                tell("password-reset");
                yield null;
            }
            case AUTHENTICATOR -> {
                officers.resetSecondFactor(getReference(), version());
                tell("second-factor-reset");
                yield done("identity.second-factor.reset", name);
            }
        };
    }

    /** The officer learns of it whoever asked for it: a letter that says what was done, and nothing more. */
    private void tell(String letter) {
        String whose = getOfficer().username();
        String key =
                letter + '/' + getReference() + '/' + TaskForceClock.current().instant();
        Acting.as(Acting.SYSTEM, () -> outbox.put(key, whose, letter));
    }

    /** What waits for them by name. */
    public Leavers.Waiting getWaiting() {
        return Once.ask(
                this, "waiting", () -> leaversDesk.waitingFor(getOfficer().username()));
    }

    /** The password that was given; shown once. "" before. */
    public String getPassword() {
        return password;
    }

    /** What is to be done. */
    public Act getWhat() {
        return act;
    }

    /** The same, as an address names it. */
    public String getAct() {
        return act.name().toLowerCase(Locale.ROOT);
    }

    public void setAct(@Nullable String asked) {
        try {
            act = Act.valueOf((asked == null ? "" : asked).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NoSuchElementException(unknown.getMessage());
        }
    }
}
