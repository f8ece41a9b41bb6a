package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.RunningClock;
import org.margatetaskforce.web.shell.Menu;
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
    Notices notices;

    @Inject
    Timeline timeline;

    @Inject
    Worklist worklist;

    @Inject
    Officers officers;

    @Inject
    Menu menu;

    /** What has been written about it today, or was served today for the first time or again, newest first. */
    public List<DocumentRow> getWritten() {
        LocalDate today = TaskForceClock.current().today();
        return once("documents", () -> documents.ofSubject(getReference())).stream()
                .filter(row -> row.issuedOn().equals(today)
                        || row.recipients() + row.undelivered() > 0
                                && servicesOf(row.reference()).stream()
                                        .anyMatch(service -> service.getSentOn().equals(today)))
                .toList();
    }

    /** On whom a document was served. */
    public List<Service> servicesOf(String documentReference) {
        return once(documentReference, () -> documents.services(documentReference));
    }

    /** What happened last, a change of state or not: a hearing that was set, a representation that was received. */
    public @Nullable TimelineEntry getLast() {
        return once("timeline", () -> timeline.about(getReference())).stream()
                .findFirst()
                .orElse(null);
    }

    /** The clocks that run now, soonest first. */
    public List<RunningClock> getClocks() {
        return once("clocks", () -> licenceApplications.clocks(getReference())).stream()
                .filter(clock -> clock.state() == RunningClock.State.RUNNING)
                .sorted(Comparator.comparing(RunningClock::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whether a notice came back from somebody and must be served on them again. */
    public boolean isToServeAgain() {
        return once("came back", () -> notices.cameBack(getReference()).isPresent());
    }

    /** Whether the one signed in may do it: what waits for others is named, and leads them nowhere. */
    public boolean isOpenTo(WorklistRow task) {
        return menu.mayOpen('/' + task.page() + ".xhtml");
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }

    /** What waits for an officer now, soonest first. */
    public List<WorklistRow> getNext() {
        return once("tasks", () -> worklist.about(getReference()));
    }
}
