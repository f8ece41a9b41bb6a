package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.LeaversDesk;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;

/** An officer lays down a post; the tasks they had claimed for it go back to its group. */
@Named
@ViewScoped
public class EndPost extends ActOnOfficer {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LeaversDesk leaversDesk;

    private String post = "";
    private String since = "";
    private @Nullable LocalDate lastDay = TaskForceClock.current().today().minusDays(1);

    /** Ends it. */
    public String act() {
        Officers.Held held = getHeld();
        LocalDate last = Objects.requireNonNull(lastDay);
        officers.endPost(getReference(), version(), held.postCode(), held.from(), last);
        if (last.isBefore(TaskForceClock.current().today())) {
            leaversDesk.releaseTasksOfPost(getOfficer().username(), held.postCode());
        }
        return done("identity.officer.post-ended", held.title());
    }

    /** The post as it is held. */
    public Officers.Held getHeld() {
        return Once.ask(this, "held", () -> officers.postsHeld(getReference()).stream()
                .filter(each ->
                        each.postCode().equals(post) && each.from().toString().equals(since))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such post")));
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    /** The day from which it is held, as an address names it. */
    public String getSince() {
        return since;
    }

    public void setSince(@Nullable String since) {
        this.since = since == null ? "" : since;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
