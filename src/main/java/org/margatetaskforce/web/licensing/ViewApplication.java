package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.ReceivedFile;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.Appeals;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Enclosures;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.Party;
import org.margatetaskforce.licensing.Representation;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.licensing.RunningClock;
import org.margatetaskforce.licensing.landlord.LandlordMessages;
import org.margatetaskforce.licensing.landlord.LandlordPapers;
import org.margatetaskforce.web.shell.Menu;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows an application: what stops it, where it stands, what runs, what can be done, and what was. */
@Named
@ViewScoped
public class ViewApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PERSON_INDEX = 3;

    @Inject
    LandlordMessages landlordMessages;

    @Inject
    LandlordPapers landlordPapers;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    Documents documents;

    @Inject
    Timeline timeline;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    LicenceApplications applications;

    @Inject
    Representations representations;

    @Inject
    Notices notices;

    @Inject
    Appeals appeals;

    @Inject
    Enclosures enclosures;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    @Inject
    Answers answers;

    @Inject
    SignedIn signedIn;

    @Inject
    Menu menu;

    private String reference = "";

    /** Who opens a file with personal data in it is noted. */
    public void open() {
        getApplication();
        audit.record("VIEW", "licence application", reference, PERSON_INDEX, null);
    }

    private <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    public LicenceApplication getApplication() {
        return once("application", () -> files.find(reference).orElseThrow());
    }

    /** What must be known before anything is done, first on the page. */
    public List<String> getHolds() {
        return once("holds", this::holds);
    }

    private List<String> holds() {
        List<String> holds = new ArrayList<>();
        if (getApplication().isUnderAppeal()) {
            holds.add(Sentences.of("licensing.hold.under-appeal"));
        }
        if (!getApplication().isDecided() && files.isFlagged(getApplication())) {
            holds.add(Sentences.of("licensing.hold.flagged"));
        }
        if (isToServeAgain()) {
            holds.add(Sentences.of("licensing.hold.came-back"));
        }
        return holds;
    }

    /** The clocks, each with its day and why it is that day. */
    public List<RunningClock> getClocks() {
        return once("clocks", () -> applications.clocks(reference));
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
    public List<LawfulAct> getActs() {
        return once("acts", () -> LawfulAct.on(standing()).stream()
                .filter(act -> menu.mayOpen('/' + act.page() + ".xhtml"))
                .toList());
    }

    private LawfulAct.Standing standing() {
        LicenceApplication read = getApplication();
        return new LawfulAct.Standing(read, isToServeAgain(), read.isDecided() && appeals.isLeaveAwaited(reference));
    }

    private boolean isToServeAgain() {
        boolean out =
                getApplication().getState().isProposed() || getApplication().isDecided();
        return out && once("came back", () -> notices.cameBack(reference).isPresent());
    }

    /** Whether the one signed in may answer what was said about the proposal: until it is decided. */
    public boolean isAnswering() {
        return !getApplication().isDecided() && menu.mayOpen("/licensing/answer-representation.xhtml");
    }

    /** Everything the form says. */
    public Answers getAnswers() {
        if (!answers.getReference().equals(reference)) {
            answers.read(reference);
        }
        return answers;
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

    public List<Representation> getRepresentations() {
        return once("representations", () -> representations.of(reference));
    }

    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(reference));
    }

    public List<Party> getParties() {
        return once("parties", () -> files.parties(getApplication()));
    }

    public List<TimelineEntry> getTimeline() {
        return once("timeline", () -> timeline.about(reference));
    }

    public @Nullable Licence getLicence() {
        return once("licence", () -> files.licence(getApplication())).orElse(null);
    }

    /** The files that came with it. */
    public List<ReceivedFile> getEnclosures() {
        return once("enclosures", () -> enclosures.of(reference));
    }

    /** Whether the one signed in may add a file. */
    public boolean isReceiving() {
        return menu.mayOpen("/licensing/receive-file.xhtml");
    }

    /** The house, as a letter says it. */
    public String getAddress() {
        return once("address", () -> drafts.house(reference).getAddress());
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

    /** What landlord and council wrote to each other about it. */
    public List<LandlordMessages.Message> getWritten() {
        return landlordMessages.ofApplication(getReference());
    }

    /** True where it stands among a landlord's homes: what is written comes and goes there. */
    public boolean isAtTheDoor() {
        return once("door", () -> landlordPapers.isAtTheDoor(reference));
    }

    /** Whether the one signed in may send the applicant a link to the door. */
    public boolean isToBeOffered() {
        return getApplication().getReceivedOn() != null
                && !isAtTheDoor()
                && menu.mayOpen("/licensing/offer-door.xhtml");
    }
}
