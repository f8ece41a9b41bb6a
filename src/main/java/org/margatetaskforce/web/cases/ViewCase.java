package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.TeamMember;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.RunningClock;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;

/** Shows a case: what it is about, who works on it, what runs, and what happened, as much of it as the officer may see. */
@Named
@RequestScoped
public class ViewCase {

    private static final int LINES = 25;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Properties properties;

    @Inject
    LicenceApplications licenceApplications;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    private String reference = "";
    private int page = 1;
    private @Nullable SharedCase shared;
    private @Nullable AddressRow address;
    private Timeline.Page found = new Timeline.Page(List.of(), 0);
    private Map<String, String> names = Map.of();
    private List<TeamMember> team = List.of();
    private List<LicenceApplication> applications = List.of();

    /** Reads the case of the address. */
    public void open() {
        SharedCase it = cases.find(reference).orElseThrow(NoSuchElementException::new);
        shared = it;
        address = it.uprn().flatMap(properties::findAddress).orElse(null);
        team = cases.team(reference);
        found = timeline.page(reference, Math.max(1, page) - 1, LINES);
        if (found.entries().isEmpty() && found.total() > 0) {
            page = getPages();
            found = timeline.page(reference, page - 1, LINES);
        }
        applications = timeline.subjects(reference).stream()
                .filter(subject -> subject.startsWith("SL-"))
                .flatMap(subject -> licenceApplications.find(subject).stream())
                .toList();
        names = found.entries().stream()
                .map(TimelineEntry::getRecordedBy)
                .distinct()
                .collect(Collectors.toMap(who -> who, officers::nameOf));
        audit.record("VIEW", "case", reference, it.getDataClass(), null);
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
        String username = getCase().getLeadProfessional();
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    /** The team, present members first. */
    public List<TeamMember> getTeam() {
        return team;
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

    public List<TimelineEntry> getEntries() {
        return found.entries();
    }

    /** The name and agency of who wrote a line. */
    public String author(TimelineEntry entry) {
        return names.get(entry.getRecordedBy()) + ", " + entry.getAgencyCode();
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
