package org.margatetaskforce.web.cases.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.SharingAgreement;
import org.margatetaskforce.cases.disclosure.SharingAgreements;
import org.margatetaskforce.web.shell.Once;

/** Shows a sharing agreement. */
@Named
@RequestScoped
public class ViewAgreement {

    @Inject
    SharingAgreements agreements;

    private String reference = "";

    /** Opens the page; one that is not there is no page. */
    public void open() {
        getIt();
    }

    /** The agreement. */
    public SharingAgreement getIt() {
        return Once.ask(this, "it", () -> agreements.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The day by which it stands as it does. */
    public LocalDate getToday() {
        return TaskForceClock.current().today();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
