package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.cases.access.AccessState;
import org.margatetaskforce.web.shell.Once;

/** Decides a request for access: in full, in part or not. */
@Named
@ViewScoped
public class DecideAccess extends ActOnAccessRequest {

    private static final long serialVersionUID = 1L;

    private String decision = "";
    private @Nullable LocalDate until;
    private String[] notes = new String[0];

    @Override
    public void open() {
        super.open();
        if (!isMayDecide()) {
            throw new NoSuchElementException();
        }
        until = getRequest().getWantedUntil();
    }

    /** Records it. */
    public String decide() {
        accessRequests.decide(
                getReference(), version(), AccessState.valueOf(decision), until, List.of(notes), getWhy());
        return done("cases.access.done.decided");
    }

    /** The notes that it is about. */
    public List<AccessRequests.Asked> getAsked() {
        return Once.ask(this, "asked", () -> accessRequests.notes(getReference()));
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String[] getNotes() {
        return notes.clone();
    }

    public void setNotes(String @Nullable [] notes) {
        this.notes = notes == null ? new String[0] : notes.clone();
    }
}
