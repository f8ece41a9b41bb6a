package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.NotifiedPerson;
import org.margatetaskforce.licensing.PartyForm;
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
            notified.setPersons(toBeTold(reference));
        } else if (form instanceof DeclarationsForm declared && declared.getApplicantName() == null) {
            declared.setApplicantName(
                    drafts.partyForm(reference, PartyRole.APPLICANT).getName());
        }
    }

    /** Everybody else with an interest, the proposed holder and the manager, once each and without the applicant. */
    private List<NotifiedPerson> toBeTold(String reference) {
        Map<String, NotifiedPerson> persons = new LinkedHashMap<>();
        for (PartyForm party : drafts.interestsForm(reference).getPersons()) {
            add(
                    persons,
                    party,
                    party.getInterest() == null ? "" : party.getInterest().words());
        }
        add(persons, drafts.partyForm(reference, PartyRole.HOLDER), PartyRole.HOLDER.words());
        add(persons, drafts.partyForm(reference, PartyRole.MANAGER), PartyRole.MANAGER.words());
        persons.remove(key(drafts.partyForm(reference, PartyRole.APPLICANT).getName()));
        return new ArrayList<>(persons.values());
    }

    private static void add(Map<String, NotifiedPerson> persons, PartyForm party, String interest) {
        if (party.getName() != null) {
            NotifiedPerson person = new NotifiedPerson();
            person.setName(party.getName());
            person.setAddress(party.getAddress());
            person.setInterest(interest);
            persons.putIfAbsent(key(party.getName()), person);
        }
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.UK);
    }
}
