package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.CourseOfAction;
import org.margatetaskforce.housing.notice.CoursesOfAction;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Records how a course of action ended that is carried out elsewhere: a demolition order, a clearance area. */
@Named
@ViewScoped
public class RecordCourseOutcome implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CoursesOfAction courses;

    @Inject
    transient EnforcementFiles files;

    private String reference = "";
    private int number;
    private int version;
    private @Nullable String outcome;

    /** Opens the page for a course that the officer may see. */
    public void open() {
        getFound();
        getCourse();
        version = courses.takeUp(reference).getVersion();
    }

    /** Records it. */
    public String record() {
        int read = version;
        Once.forget(this);
        version = getFound().getVersion();
        courses.carriedOut(reference, read, number, outcome == null ? "" : outcome);
        Tell.next("housing.action.done-elsewhere", getCourse().getKind().words());
        return "/housing/view-enforcement.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The case. */
    public EnforcementCase getFound() {
        return Once.ask(this, "case", () -> files.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The course of action. */
    public CourseOfAction getCourse() {
        return Once.ask(this, "courses", () -> courses.of(reference)).stream()
                .filter(one -> one.getNumber() == number && !one.getKind().isServedHere())
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The doors it is about. */
    public String getDoors() {
        return getFound().getUprn().value() + ',' + getFound().getPropertyUprn().value();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }
}
