package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseLink;
import org.margatetaskforce.cases.CaseLinks;
import org.margatetaskforce.cases.CaseNeed;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.CaseSubject;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.PartnerAgency;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.TeamMember;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.note.CaseChanges;
import org.margatetaskforce.cases.note.Chronology;
import org.margatetaskforce.cases.note.ChronologyFilter;
import org.margatetaskforce.cases.note.Happening;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.RunningClock;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.web.shell.PageMarking;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;

/** Shows a case: what it is about, who works on it, what runs, and what happened, as much of it as the officer may see. */
@Named
@RequestScoped
public class ViewCase {

    private static final int LINES = 25;

    @Inject
    Cases cases;

    @Inject
    CaseStages caseStages;

    @Inject
    CasePartners casePartners;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    CaseLinks caseLinks;

    @Inject
    Chronology chronology;

    @Inject
    CaseChanges caseChanges;

    @Inject
    Notes notes;

    @Inject
    Timeline timeline;

    @Inject
    Properties properties;

    @Inject
    LicenceApplications licenceApplications;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    @Inject
    SignedIn signedIn;

    @Inject
    PageMarking pageMarking;

    @Inject
    Audit audit;

    private String reference = "";
    private int page = 1;
    private @Nullable SharedCase shared;
    private @Nullable AddressRow address;
    private Chronology.Page found = Chronology.Page.EMPTY;
    private CaseChanges.Fresh fresh = new CaseChanges.Fresh(0, null);
    private List<TeamMember> team = List.of();
    private List<PartnerAgency> partners = List.of();
    private List<CaseSubject> subjects = List.of();
    private List<CaseLink> links = List.of();
    private List<CaseNeed> needs = List.of();
    private List<Cases.Excluded> exclusions = List.of();
    private List<LicenceApplication> applications = List.of();
    private List<CaseAct> next = List.of();
    private List<CaseAct> other = List.of();
    private CaseStages.FiveTests tests = new CaseStages.FiveTests(false, false, false, false, false);
    private @Nullable Progress progress;
    private List<CaseStages.Clock> clocks = List.of();
    private boolean mayWrite;
    private String lead = "";

    /** Reads the case of the address; what was new on it is old from now on. */
    public void open() {
        SharedCase it = cases.find(reference).orElseThrow(NoSuchElementException::new);
        shared = it;
        address = it.uprn().flatMap(properties::findAddress).orElse(null);
        lead = it.getLeadProfessional() == null ? "nobody yet" : officers.nameOf(it.getLeadProfessional());
        team = cases.team(reference);
        partners = casePartners.of(reference);
        subjects = caseSubjects.of(reference);
        links = caseLinks.of(reference);
        needs = caseStages.needs(reference);
        tests = caseStages.tests(reference);
        clocks = caseStages.clocks(it);
        progress = workflow.findProgress(reference);
        mayWrite = notes.mayWriteOn(it);
        boolean manages = cases.mayManage(it);
        exclusions = manages ? cases.exclusions(reference) : List.of();
        CaseAct.Officer officer = new CaseAct.Officer(
                signedIn.getUsername().equals(it.getLeadProfessional()),
                cases.mayWorkOn(it),
                manages,
                cases.mayI('S', it.getType()),
                signedIn.is("PM"),
                mayWrite);
        next = CaseAct.next(it, officer);
        other = CaseAct.other(it, officer, !exclusions.isEmpty());
        readChronology();
        applications = timeline.subjects(reference).stream()
                .filter(subject -> subject.startsWith("SL-"))
                .flatMap(subject -> licenceApplications.find(subject).stream())
                .toList();
        audit.record("VIEW", "case", reference, it.getDataClass(), null);
    }

    private void readChronology() {
        fresh = caseChanges.fresh(reference);
        found = part(Math.max(1, page));
        if (found.entries().isEmpty() && found.total() > 0) {
            page = getPages();
            found = part(page);
        }
        caseChanges.looked(reference);
    }

    /** The page bears the highest of the case's marking and those of its notes, on whichever page of the timeline (F.4). */
    public String getMarking() {
        return pageMarking.highest(Stream.concat(Stream.of(getCase().getMarking()), found.markings().stream())
                .toList());
    }

    private Chronology.Page part(int which) {
        return chronology.page(
                new ChronologyFilter(reference, null, null, null, null, null, (which - 1) * LINES, LINES));
    }

    /** The case. */
    public SharedCase getCase() {
        if (shared == null) {
            throw new IllegalStateException("opened without a case");
        }
        return shared;
    }

    /** Where it is about; null where it is about no property, or one that the officer may not see. */
    public @Nullable AddressRow getAddress() {
        return address;
    }

    /** The lead professional's name. */
    public String getLead() {
        return lead;
    }

    /** The next steps of its route. */
    public List<CaseAct> getNext() {
        return next;
    }

    /** What else can be done. */
    public List<CaseAct> getOther() {
        return other;
    }

    /** The clocks that run. */
    public List<CaseStages.Clock> getClocks() {
        return clocks;
    }

    /** Whether the officer may write a note on it. */
    public boolean isMayWrite() {
        return mayWrite;
    }

    /** The team, present members first. */
    public List<TeamMember> getTeam() {
        return team;
    }

    public List<PartnerAgency> getPartners() {
        return partners;
    }

    public List<CaseSubject> getSubjects() {
        return subjects;
    }

    public List<CaseLink> getLinks() {
        return links;
    }

    public List<CaseNeed> getNeeds() {
        return needs;
    }

    public List<Cases.Excluded> getExclusions() {
        return exclusions;
    }

    /** The five tests that make a case shared. */
    public CaseStages.FiveTests getTests() {
        return tests;
    }

    /** How much was new, and since when. */
    public CaseChanges.Fresh getFresh() {
        return fresh;
    }

    /** The licence applications that its timeline speaks of and the officer may see. */
    public List<LicenceApplication> getApplications() {
        return applications;
    }

    /** The clocks of an application that run. */
    public List<RunningClock> running(String application) {
        return licenceApplications.clocks(application).stream()
                .filter(clock -> clock.state() == RunningClock.State.RUNNING)
                .toList();
    }

    /** Where its process stands, null where it has none. */
    public @Nullable Progress getProgress() {
        return progress;
    }

    /** The elements that are done, for the drawing. */
    public String getDone() {
        Progress read = progress;
        return read == null
                ? ""
                : read.steps().stream()
                        .filter(step -> step.ended() != null)
                        .map(Progress.Step::id)
                        .distinct()
                        .filter(id -> !read.here().contains(id))
                        .collect(Collectors.joining(" "));
    }

    /** The elements at which it waits. */
    public String getHere() {
        Progress read = progress;
        return read == null ? "" : String.join(" ", read.here());
    }

    /** The name that colleagues know. */
    public String nameOf(String username) {
        return officers.nameOf(username);
    }

    public List<Happening> getEntries() {
        return found.entries();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + LINES - 1) / LINES);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
