package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.licensing.ApplicationStep;
import org.margatetaskforce.licensing.RunningClock;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** After an act: what happened, what was sent to whom, what is due next. */
@Named
@ViewScoped
public class SeeWhatWasDone extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Documents documents;

    @Inject
    Worklist worklist;

    /** What has been written about it today, newest first. */
    public List<DocumentRow> getWritten() {
        return once("documents", () -> documents.ofSubject(getReference())).stream()
                .filter(row -> row.issuedOn().equals(TaskForceClock.current().today()))
                .toList();
    }

    /** On whom a document was served. */
    public List<Service> servicesOf(String documentReference) {
        return once(documentReference, () -> documents.services(documentReference));
    }

    /** What happened last. */
    public @Nullable ApplicationStep getLast() {
        return once("history", () -> licenceApplications.history(getReference())).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The clocks that run now, soonest first. */
    public List<RunningClock> getClocks() {
        return once("clocks", () -> licenceApplications.clocks(getReference())).stream()
                .filter(clock -> clock.state() == RunningClock.State.RUNNING)
                .sorted(Comparator.comparing(RunningClock::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What waits for an officer now, soonest first. */
    public List<WorklistRow> getNext() {
        return once("tasks", () -> worklist.about(getReference()));
    }
}
