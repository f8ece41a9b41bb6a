package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.EnrolmentKind;
import org.margatetaskforce.people.Enrolments;
import org.margatetaskforce.people.Organisation;
import org.margatetaskforce.people.Organisations;

/** Records the school or the practice somebody is with. */
@Named
@ViewScoped
public class RecordEnrolment extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Enrolments enrolments;

    @Inject
    Organisations organisations;

    private final ToldForm told = new ToldForm();
    private @Nullable EnrolmentKind kind;
    private String organisation = "";
    private @Nullable LocalDate from;

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
    }

    /** Records it. */
    public String record() {
        enrolments.add(
                getPerson(),
                Objects.requireNonNull(kind),
                organisation.isEmpty() ? null : organisation,
                Objects.requireNonNull(from),
                told.told());
        return done("people.done.enrolment");
    }

    /** The schools and practices on record. */
    public List<Organisation> getOrganisations() {
        return organisations.schoolsAndPractices();
    }

    public ToldForm getTold() {
        return told;
    }

    public @Nullable EnrolmentKind getKind() {
        return kind;
    }

    public void setKind(@Nullable EnrolmentKind kind) {
        this.kind = kind;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation == null ? "" : organisation.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
