package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/** Which form stands behind which section's page, and what that page can know without asking. */
@ApplicationScoped
public class SectionForms {

    @Inject
    LicenceDrafts drafts;

    /** The section as it was last saved. The fee has nothing to fill in and shares the form of the house. */
    SectionForm saved(String reference, Section section) {
        return switch (section) {
            case HOUSE, FEE -> drafts.houseForm(reference);
            case LICENSABILITY -> drafts.licensabilityForm(reference);
            case APPLICANT -> drafts.partyForm(reference, PartyRole.APPLICANT);
            case HOLDER -> drafts.partyForm(reference, PartyRole.HOLDER);
            case MANAGER -> drafts.partyForm(reference, PartyRole.MANAGER);
            case CONTROL -> drafts.partyForm(reference, PartyRole.CONTROL);
            case BOUND -> drafts.boundForm(reference);
            case INTERESTS -> drafts.interestsForm(reference);
            case DETAILS -> drafts.detailsForm(reference);
            case SAFETY -> drafts.safetyForm(reference);
            case FITNESS -> drafts.fitnessForm(reference);
            case MANAGEMENT -> drafts.managementForm(reference);
            case NOTIFIED -> drafts.notifiedForm(reference);
            case DECLARATIONS -> drafts.declarationsForm(reference);
        };
    }

    /** Writes into a section nobody has begun what other sections already say. */
    void suggest(String reference, SectionForm form) {
        if (form instanceof NotifiedForm notified && notified.getPersons().isEmpty()) {
            notified.setPersons(SectionRows.toBeTold(
                    drafts.interestsForm(reference),
                    drafts.partyForm(reference, PartyRole.HOLDER),
                    drafts.partyForm(reference, PartyRole.MANAGER),
                    drafts.partyForm(reference, PartyRole.APPLICANT)));
        } else if (form instanceof DeclarationsForm declared && declared.getApplicantName() == null) {
            declared.setApplicantName(
                    drafts.partyForm(reference, PartyRole.APPLICANT).getName());
        }
    }
}
