package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.RunningClock;

/** Shows a licence: its term, its conditions, its entry in the public register, its documents and its clocks. */
@Named
@RequestScoped
public class ViewLicence {

    private static final int PROPERTY_BASIC = 1;

    @Inject
    Licences licences;

    @Inject
    LicenceApplications applications;

    @Inject
    Assessments assessments;

    @Inject
    PublicRegister register;

    @Inject
    Documents documents;

    @Inject
    Timeline timeline;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    private String reference = "";
    private @Nullable Licence licence;
    private String application = "";
    private String address = "";
    private List<ConditionLibrary.Chosen> conditions = List.of();
    private List<RunningClock> clocks = List.of();
    private List<DocumentRow> letters = List.of();
    private List<TimelineEntry> happenings = List.of();
    private PublicRegister.@Nullable Row entry;
    private Map<String, String> names = Map.of();

    /** Reads it; who opens it is noted. */
    public void open() {
        licence = licences.find(reference).orElseThrow();
        application = licences.page(new Licences.Filter(null, reference, 0, 1)).rows().stream()
                .findFirst()
                .orElseThrow()
                .applicationReference();
        address = applications.house(application).getAddress();
        conditions = assessments.chosenConditions(application);
        clocks = applications.clocks(application);
        letters = documents.ofSubject(application);
        happenings = timeline.about(application);
        entry = register.find(reference).orElse(null);
        names = officers.names();
        audit.record("VIEW", "licence", reference, PROPERTY_BASIC, null);
    }

    /** The licence, once read. */
    public Licence getLicence() {
        return Objects.requireNonNull(licence, "not read yet");
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** The application it came from. */
    public String getApplication() {
        return application;
    }

    public String getAddress() {
        return address;
    }

    public List<ConditionLibrary.Chosen> getConditions() {
        return conditions;
    }

    public List<RunningClock> getClocks() {
        return clocks;
    }

    public List<DocumentRow> getDocuments() {
        return letters;
    }

    public List<TimelineEntry> getTimeline() {
        return happenings;
    }

    /** What the public can read, null while it is not on the register. */
    public PublicRegister.@Nullable Row getEntry() {
        return entry;
    }

    /** The name colleagues know. */
    public String nameOf(String username) {
        return names.getOrDefault(username, username);
    }
}
