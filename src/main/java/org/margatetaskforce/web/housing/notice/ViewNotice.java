package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.housing.notice.LandCharge;
import org.margatetaskforce.housing.notice.NoticeAppeal;
import org.margatetaskforce.housing.notice.NoticeClock;
import org.margatetaskforce.housing.notice.NoticeFiles;
import org.margatetaskforce.housing.notice.NoticeHazard;
import org.margatetaskforce.housing.notice.NoticeParty;
import org.margatetaskforce.housing.notice.NoticeState;
import org.margatetaskforce.housing.notice.NoticeStep;
import org.margatetaskforce.housing.notice.ServiceCorrection;
import org.margatetaskforce.housing.notice.WorksInspection;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Menu;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a notice or order: what is next, what runs, what it says, whom it reached, as far as each may see it. */
@Named
@ViewScoped
public class ViewNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementNotices enforcementNotices;

    @Inject
    transient NoticeFiles files;

    @Inject
    transient Documents documents;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Workflow workflow;

    @Inject
    transient Officers officers;

    @Inject
    transient Audit audit;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Menu menu;

    private String reference = "";

    /** Who opens it is noted. */
    public void open() {
        getNotice();
        audit.record("VIEW", "housing notice", reference, EnforcementFiles.ENFORCEMENT_DETAIL, null);
    }

    private <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The notice. */
    public EnforcementNotice getNotice() {
        return once("notice", () -> enforcementNotices.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The case that it is about. */
    public EnforcementCase getFound() {
        return once("case", () -> files.caseOf(getNotice()));
    }

    /** The doors it is about. */
    public String getDoors() {
        return getFound().getUprn().value() + ',' + getFound().getPropertyUprn().value();
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

    /** The title of a post. */
    public String titleOf(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }

    /** Where its process stands; null of one that no process follows. */
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

    private List<NoticeClock> clocks() {
        return once("clocks", () -> files.clocks(getNotice()));
    }

    /** The clocks that run, the soonest first. */
    public List<NoticeClock> getClocks() {
        return clocks().stream()
                .filter(clock -> clock.getState() == NoticeClock.State.RUNNING)
                .toList();
    }

    /** The dates that stood before a correction. */
    public List<NoticeClock> getReplaced() {
        return clocks().stream()
                .filter(clock -> clock.getState() == NoticeClock.State.REPLACED)
                .toList();
    }

    public List<NoticeStep> getSteps() {
        return once("steps", () -> files.steps(getNotice()));
    }

    /** Decisions that must be looked at again. */
    public List<NoticeStep> getFlagged() {
        return getSteps().stream().filter(step -> step.getFlagged() != null).toList();
    }

    public List<NoticeHazard> getHazards() {
        return once("hazards", () -> files.hazards(getNotice()));
    }

    public List<NoticeParty> getParties() {
        return once("parties", () -> files.parties(getNotice()));
    }

    public List<NoticeAppeal> getAppeals() {
        return getNotice().getServedOn() == null && getNotice().getEndedOn() == null
                ? List.of()
                : once("appeals", () -> files.appeals(getNotice()));
    }

    public List<WorksInspection> getInspections() {
        return getNotice().getInspectedOn() == null
                ? List.of()
                : once("inspections", () -> files.inspections(getNotice()));
    }

    public List<ServiceCorrection> getCorrections() {
        return getReplaced().isEmpty() ? List.of() : once("corrections", () -> files.corrections(getNotice()));
    }

    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(reference));
    }

    /** What else may lawfully be done now, by this officer: the page, and its words. */
    public List<Pick> getActs() {
        return once("acts", this::acts).stream()
                .filter(act -> menu.mayOpen("/housing/" + act.code() + ".xhtml"))
                .toList();
    }

    private List<Pick> acts() {
        EnforcementNotice notice = getNotice();
        NoticeState state = notice.getState();
        boolean standing = state.isStanding();
        List<Pick> acts = new ArrayList<>();
        act(acts, standing && notice.getCopiesDoneOn() == null, "serve-copies", "Serve the copies");
        act(acts, standing, "correct-service", "Correct a day of service");
        act(
                acts,
                standing && notice.getAppealBy() != null && !notice.isAppealed(),
                "record-notice-appeal",
                "Record an appeal");
        act(
                acts,
                getAppeals().stream().anyMatch(one -> one.getOutcome() == null),
                "decide-notice-appeal",
                "Record how the appeal ended");
        act(
                acts,
                notice.getKind().isObeyed() && (state == NoticeState.OPERATIVE || state == NoticeState.BREACHED),
                "inspect-works",
                "Record a re-inspection");
        act(acts, standing && !notice.getKind().isAwareness(), "vary-notice", "Vary it");
        act(acts, standing, "revoke-notice", "Revoke it");
        act(
                acts,
                standing && notice.getKind().isObeyed() && state != NoticeState.COMPLIED && isSeveral(),
                "revoke-part-of-notice",
                "Revoke part of it");
        act(
                acts,
                notice.getLandCharge() == LandCharge.TO_REGISTER || notice.getLandCharge() == LandCharge.TO_REMOVE,
                "record-charge",
                "Record the land charge");
        act(
                acts,
                getClocks().stream().anyMatch(clock -> clock.getCode().equals("DECISION")),
                "serve-decision-on-notice",
                "Tell everybody of the decision");
        return acts;
    }

    private boolean isSeveral() {
        return getHazards().stream()
                        .filter(hazard -> hazard.getRevokedOn() == null)
                        .count()
                > 1;
    }

    private static void act(List<Pick> acts, boolean possible, String page, String words) {
        if (possible) {
            acts.add(new Pick(page, words));
        }
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody yet" : once("names", officers::names).getOrDefault(username, username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
