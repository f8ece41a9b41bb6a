package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubject;
import org.margatetaskforce.cases.CaseSubjects;

/** No longer about somebody or something. */
@Named
@ViewScoped
public class EndSubject extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseSubjects caseSubjects;

    private @Nullable String subject;
    private @Nullable LocalDate lastDay;
    private @Nullable String reason;

    @Override
    protected void fill() {
        lastDay = TaskForceClock.current().today();
    }

    /** Record it. */
    public String act() {
        caseSubjects.end(
                getReference(), Long.parseLong(orEmpty(subject)), Objects.requireNonNull(lastDay), orEmpty(reason));
        return done("Recorded. That the case was about them stays to be read.");
    }

    /** What the case is about now. */
    public List<CaseSubject> getSubjects() {
        return caseSubjects.of(getReference()).stream()
                .filter(CaseSubject::isCurrent)
                .toList();
    }

    /** One of them in words. */
    public String said(@Nullable String number) {
        return getSubjects().stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .map(CaseSubject::label)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
