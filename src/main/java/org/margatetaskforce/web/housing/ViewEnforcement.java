package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.InformalStages;
import org.margatetaskforce.housing.NewReport;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Menu;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a housing enforcement case: what is next, what runs, what was said, found and decided, as far as each may see it. */
@Named
@ViewScoped
public class ViewEnforcement implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementCases enforcementCases;

    @Inject
    InformalStages informalStages;

    @Inject
    Entries entries;

    @Inject
    Inspections inspections;

    @Inject
    HazardAssessments hazardAssessments;

    @Inject
    EnforcementNotices enforcementNotices;

    @Inject
    Documents documents;

    @Inject
    Timeline timeline;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    Officers officers;

    @Inject
    SignedIn signedIn;

    @Inject
    Menu menu;

    private String reference = "";

    /** Who opens a file is noted. */
    public void open() {
        files.seen(getFound());
    }

    private <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The case. */
    public EnforcementCase getFound() {
        return once("case", () -> files.find(reference).orElseThrow());
    }

    /** What was said as it was reported; null where the one signed in may not read it. */
    public EnforcementCases.@Nullable Report getReport() {
        return once("report", () -> enforcementCases.findReport(reference)).orElse(null);
    }

    /** Who complained; null where nobody did, or the one signed in may not know. */
    public NewReport.@Nullable Complainant getComplainant() {
        return once("complainant", () -> enforcementCases.findComplainant(reference))
                .orElse(null);
    }

    /** What the process waits for. */
    public List<WorklistRow> getTasks() {
        return once("tasks", () -> worklist.about(reference));
    }

    /** True of a task that the one signed in holds or may take. */
    public boolean isMine(WorklistRow task) {
        return task.assignee() == null
                ? signedIn.is(task.group())
                : task.assignee().equals(signedIn.getUsername());
    }

    /** True of a task that the one signed in has taken. */
    public boolean isTakenByMe(WorklistRow task) {
        return signedIn.getUsername().equals(task.assignee());
    }

    /** Takes a task. */
    public void claim(String taskId) {
        workflow.claim(taskId);
        Once.forget(this);
    }

    /** Gives a task back. */
    public void release(String taskId) {
        workflow.release(taskId);
        Once.forget(this);
    }

    /** What else may lawfully be done now, by this officer. */
    public List<LawfulStep> getActs() {
        return once("acts", () -> LawfulStep.on(getFound()).stream()
                .filter(act -> menu.mayOpen('/' + act.page() + ".xhtml"))
                .toList());
    }

    /** Where the process stands, null before it has begun. */
    public @Nullable Progress getProgress() {
        return once("progress", () -> Optional.ofNullable(workflow.findProgress(reference)))
                .orElse(null);
    }

    /** The elements that are done, for the drawing. */
    public String getDone() {
        Progress read = getProgress();
        return read == null
                ? ""
                : String.join(
                        " ",
                        read.steps().stream()
                                .filter(step -> step.ended() != null)
                                .map(Progress.Step::id)
                                .toList());
    }

    /** The elements it waits at, for the drawing. */
    public String getHere() {
        Progress read = getProgress();
        return read == null ? "" : String.join(" ", read.here());
    }

    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(reference));
    }

    public List<TimelineEntry> getTimeline() {
        return once("timeline", () -> timeline.about(reference));
    }

    public List<InformalStages.Stage> getStages() {
        return once("stages", () -> informalStages.of(reference));
    }

    public List<Entries.EntryNotice> getNotices() {
        return once("notices", () -> entries.notices(reference));
    }

    public List<Entries.Arranged> getArranged() {
        return once("arranged", () -> entries.arranged(reference));
    }

    public List<Inspections.Inspection> getInspections() {
        return once("inspections", () -> inspections.of(reference));
    }

    /** The hazards that stand, the worst first. */
    public List<HazardAssessment> getHazards() {
        return once("hazards", () -> hazardAssessments.standing(reference));
    }

    /** Its notices and orders. */
    public List<EnforcementNotice> getServed() {
        return once("served", () -> enforcementNotices.of(reference));
    }

    public List<EnforcementCases.Alarm> getAlarms() {
        return once("alarms", () -> enforcementCases.alarms(reference));
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody" : once("names", officers::names).getOrDefault(username, username);
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
