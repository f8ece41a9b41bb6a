package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubjects;

/** Add whom or what it is about. */
@Named
@ViewScoped
public class AddSubject extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseSubjects caseSubjects;

    private @Nullable String thing;
    private @Nullable String role;
    private @Nullable LocalDate from;

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
    }

    /** Add to the case. */
    public String act() {
        caseSubjects.add(getReference(), orEmpty(thing).strip(), orEmpty(role), Objects.requireNonNull(from));
        return done("Added.");
    }

    public @Nullable String getThing() {
        return thing;
    }

    public void setThing(@Nullable String thing) {
        this.thing = thing;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
