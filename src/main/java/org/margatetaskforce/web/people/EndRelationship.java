package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Relationship;
import org.margatetaskforce.people.Relationships;

/** What two people were to one another ended. */
@Named
@ViewScoped
public class EndRelationship extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Relationships relationships;

    private String relationship = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";

    @Override
    protected void fill() {
        lastDay = TaskForceClock.current().today();
    }

    /** Records it. */
    public String end() {
        relationships.end(relationship, null, Objects.requireNonNull(lastDay), reason);
        return done("people.done.relationship-ended");
    }

    /** What ends. */
    public Relationship getTie() {
        return relationships.get(relationship);
    }

    public String getRelationship() {
        return relationship;
    }

    public void setRelationship(@Nullable String relationship) {
        this.relationship = relationship == null ? "" : relationship.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
