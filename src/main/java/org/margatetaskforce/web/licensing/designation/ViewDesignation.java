package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.designation.SchemeChallenge;
import org.margatetaskforce.licensing.designation.SchemeConsultations;
import org.margatetaskforce.licensing.designation.SchemeEdges;
import org.margatetaskforce.licensing.designation.SchemeEvent;
import org.margatetaskforce.licensing.designation.SchemeEvidence;
import org.margatetaskforce.licensing.designation.SchemeGround;
import org.margatetaskforce.licensing.designation.SchemeNotice;
import org.margatetaskforce.licensing.designation.SchemeNotices;
import org.margatetaskforce.licensing.designation.SchemeState;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a designation: where it stands, its clocks, its edge, its grounds and figures, and what happened. */
@Named
@ViewScoped
public class ViewDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    private static final int PROPERTY_BASIC = 1;
    private static final int STREETS = 14;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    @Inject
    transient SchemeEdges edges;

    @Inject
    transient SchemeConsultations consultations;

    @Inject
    transient SchemeNotices notices;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Documents documents;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Audit audit;

    /** A clock of it, with its name. */
    public record Clock(String label, Deadline deadline, boolean done) {}

    /** Who opens it is noted. */
    @Override
    protected void fill() {
        audit.record("VIEW", "designation", getReference(), PROPERTY_BASIC, null);
    }

    private LocalDate counted() {
        return getFound().countedOn(TaskForceClock.current().today());
    }

    /** The day its homes are counted for. */
    public LocalDate getCountedOn() {
        return counted();
    }

    /** Where it stands today. */
    public String getStanding() {
        return getFound().standing(TaskForceClock.current().today());
    }

    /** What waits for an officer. */
    public List<WorklistRow> getTasks() {
        return once("tasks", () -> worklist.about(getReference()));
    }

    /** True of a task that the one signed in holds or may take. */
    public boolean isMine(WorklistRow task) {
        return task.assignee() == null
                ? signedIn.is(task.group())
                : task.assignee().equals(signedIn.getUsername());
    }

    /** May the reader work on it? */
    public boolean isMay() {
        return once("may", () -> officers.may("designation.manage"));
    }

    /** Is it still a draft? */
    public boolean isDraft() {
        return is(SchemeState.DRAFT);
    }

    /** Is it made and not yet over? */
    public boolean isRunning() {
        return is(SchemeState.MADE) || is(SchemeState.IN_FORCE);
    }

    /** How many homes and licences there are in it. */
    public SchemeEdges.Standing getHomes() {
        return once("homes", () -> edges.standing(getFound(), counted()));
    }

    /** Its clocks: those that run and those that are over. */
    public List<Clock> getClocks() {
        return once("clocks", this::clocks);
    }

    private List<Clock> clocks() {
        List<Clock> all = new ArrayList<>();
        LocalDate begun = getFound().getConsultedFrom();
        if (begun != null) {
            all.add(new Clock(
                    "Ten weeks of consultation",
                    schemes.tenWeeks(begun),
                    getFound().getConsultedTo() != null));
        }
        LocalDate made = getFound().getDecidedOn();
        if (made != null) {
            LocalDate confirmed = getFound().getConfirmedOn();
            LocalDate from = confirmed == null ? made : confirmed;
            all.add(new Clock(
                    "In force at the earliest",
                    schemes.earliestStart(from),
                    getFound().getInForceFrom() != null));
        }
        LocalDate start = getFound().getInForceFrom();
        LocalDate end = getFound().getEndsOn();
        if (start != null && end != null) {
            all.add(new Clock("Ends at the latest", schemes.latestEnd(start), !isRunning()));
            all.add(new Clock(
                    "Decide on another after it",
                    schemes.renewal(end),
                    getFound().getReviewedOn() != null || !isRunning()));
        }
        return all;
    }

    /** What it relies on. */
    public List<SchemeGround> getGrounds() {
        return once("grounds", () -> schemes.grounds(getFound()));
    }

    /** The sets of conditions by name, as they stand today. */
    public List<Schemes.Ground> getPossible() {
        return once("possible", () -> schemes.groundsOn(TaskForceClock.current().today()));
    }

    /** The name of a set of conditions. */
    public String titleOf(String code) {
        return getPossible().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.title() + " (" + each.source() + ")")
                .findFirst()
                .orElse(code);
    }

    /** The frozen figures that speak to a ground. */
    public List<SchemeEvidence> evidenceFor(String code) {
        return getPossible().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(ground -> getEvidence().stream()
                        .filter(each -> ground.topics().contains(each.getTopic()))
                        .toList())
                .orElse(List.of());
    }

    /** The figures that were frozen last. */
    public List<SchemeEvidence> getEvidence() {
        return once("evidence", () -> edges.evidence(getFound()));
    }

    /** The report of the consultation. */
    public List<SchemeConsultations.Tally> getTally() {
        return once(
                "tally",
                () -> getFound().getConsultedFrom() == null
                        ? List.<SchemeConsultations.Tally>of()
                        : SchemeConsultations.tally(consultations.of(getFound())));
    }

    /** The notices of it. */
    public List<SchemeNotice> getNotices() {
        return once("notices", () -> getFound().getState().isMade() ? notices.of(getFound()) : List.<SchemeNotice>of());
    }

    /** Its challenges in court. */
    public List<SchemeChallenge> getChallenges() {
        return once(
                "challenges",
                () -> getFound().getState().isMade() ? schemes.challenges(getFound()) : List.<SchemeChallenge>of());
    }

    /** Is one of them undecided? */
    public boolean isChallenged() {
        return getChallenges().stream().anyMatch(each -> each.getOutcome() == null);
    }

    /** What the designation itself says beside its days; null where it says nothing. */
    public @Nullable String getNote() {
        return once("note", () -> schemes.designation(getFound()))
                .map(Designation::getNote)
                .orElse(null);
    }

    /** The approval it fell in, in words. */
    public String getApproval() {
        return once("note", () -> schemes.designation(getFound()))
                .map(made -> "CONFIRMED".equals(made.getApproval())
                        ? "Confirmed by the Secretary of State"
                        : "General approval of " + made.getApproval().substring(2))
                .orElse("not yet made");
    }

    /** What happened. */
    public List<SchemeEvent> getEvents() {
        return once("events", () -> schemes.events(getFound()));
    }

    /** Its papers. */
    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(getReference()));
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null
                ? "nobody"
                : "system".equals(username)
                        ? "the system"
                        : once("names", officers::names).getOrDefault(username, username);
    }

    /** The title of a post. */
    public String titleOfPost(String post) {
        return once("title " + post, () -> officers.titlesOf(List.of(post)));
    }

    // --- its map

    private List<double[]> rings() {
        return once("rings", () -> edges.rings(getFound(), counted()));
    }

    /** Is there a line to draw? */
    public boolean isDrawn() {
        return !rings().isEmpty();
    }

    /** The edge as an SVG path. */
    public String getPath() {
        return map().path(rings());
    }

    /** The streets with the most homes, where they are. */
    public List<SchemeEdges.Street> getStreets() {
        return once("streets", () -> edges.largest(getFound(), counted(), STREETS));
    }

    /** Their names on the map, where they do not run into each other. */
    public List<EdgeMap.Label> getLabels() {
        return map().labels(getStreets());
    }

    private EdgeMap map() {
        return once("map", () -> EdgeMap.around(rings(), WIDTH, HEIGHT));
    }
}
