package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.SignedIn;

/** Records what came of a door, on the doorstep and with one thumb; then shows the next. */
@Named
@ViewScoped
public class RecordDoor extends ActOnVisit {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    private int position = 1;
    private int read;
    private @Nullable DoorOutcome outcome;
    private String seen = "";
    private String follows = "";
    private String owner = "";
    private @Nullable LocalDate due;

    @Override
    public void open() {
        super.open();
        Door door = getDoor();
        read = door.version();
        outcome = door.outcome();
        seen = door.seen() == null ? "" : door.seen();
        owner = signedIn.getUsername();
    }

    /** Records it, and goes to the next door at which nothing is recorded. */
    public String save() {
        LocalDate by = due;
        if (!follows.isBlank() && by == null) {
            throw new RuleBroken("cases.visit.follow-up-day");
        }
        visits.recordDoor(
                getReference(),
                position,
                version(read),
                java.util.Objects.requireNonNull(outcome),
                seen,
                follows.isBlank() || by == null ? null : new Visits.FollowUp(follows, owner, by));
        return visits.doors(getReference()).stream()
                .filter(door -> door.outcome() == null)
                .findFirst()
                .map(next -> "/cases/record-door.xhtml?faces-redirect=true&visit=" + getReference() + "&door="
                        + next.position())
                .orElseGet(() -> done("cases.visit.done.all-doors"));
    }

    /** The door's version that the page shows; after a refusal it shows the latest and acts on that. */
    private int version(int shown) {
        version();
        read = getDoor().version();
        return shown;
    }

    /** The door. */
    public Door getDoor() {
        return getDoors().stream()
                .filter(door -> door.position() == position)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    public DoorOutcome[] getOutcomes() {
        return DoorOutcome.values();
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public @Nullable DoorOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable DoorOutcome outcome) {
        this.outcome = outcome;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public String getFollows() {
        return follows;
    }

    public void setFollows(@Nullable String follows) {
        this.follows = follows == null ? "" : follows.strip();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
