package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicenceDrafts.SectionRow;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;

/** Shows what of an application form is done and what is missing, section by section. */
@Named
@RequestScoped
public class CompleteApplication {

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    Licensability licensability;

    @Inject
    Officers officers;

    @Inject
    HandingIn handingIn;

    private String reference = "";
    private @Nullable LicenceApplication application;
    private String address = "";
    private String savedBy = "";
    private List<SectionRow> sections = List.of();
    private @Nullable LicensabilityAnswer verdict;
    private @Nullable String obstacle;

    /** Reads it; a form that is closed is shown where it can be read. */
    public @Nullable String open() {
        LicenceApplication read = files.find(reference).orElseThrow();
        if (!read.getState().isEditable()) {
            return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + reference;
        }
        application = read;
        address = drafts.house(reference).getAddress();
        savedBy = officers.nameOf(read.getLastSavedBy());
        sections = drafts.sections(reference);
        verdict = licensability.answer(reference);
        obstacle = handingIn.obstacle(reference);
        return null;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public @Nullable LicenceApplication getApplication() {
        return application;
    }

    public String getAddress() {
        return address;
    }

    public String getSavedBy() {
        return savedBy;
    }

    public List<SectionRow> getSections() {
        return sections;
    }

    /** How many sections lack nothing. */
    public long getDone() {
        return sections.stream().filter(SectionRow::isComplete).count();
    }

    public @Nullable LicensabilityAnswer getVerdict() {
        return verdict;
    }

    /** Why it cannot be handed in, null where it can. */
    public @Nullable String getObstacle() {
        return obstacle;
    }
}
