package org.margatetaskforce.web.licensing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.BoundForm;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.NotifiedPerson;
import org.margatetaskforce.licensing.OtherLicensedHouse;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/** What every page of an application form can do, whoever fills it in: rows added and taken out, what other sections say. */
public final class SectionRows {

    private SectionRows() {}

    /** A further row for a person or house. */
    public static void add(SectionForm form) {
        if (form instanceof BoundForm bound) {
            bound.getPersons().add(new PartyForm(PartyRole.BOUND));
        } else if (form instanceof InterestsForm interests) {
            interests.getPersons().add(new PartyForm(PartyRole.INTEREST));
        } else if (form instanceof NotifiedForm notified) {
            notified.getPersons().add(new NotifiedPerson());
        } else if (form instanceof PropertyDetailsForm details) {
            details.getOtherLicensedHouses().add(new OtherLicensedHouse());
        }
    }

    /** Takes a row out. */
    public static void remove(SectionForm form, int row) {
        if (form instanceof BoundForm bound) {
            bound.getPersons().remove(row);
        } else if (form instanceof InterestsForm interests) {
            interests.getPersons().remove(row);
        } else if (form instanceof NotifiedForm notified) {
            notified.getPersons().remove(row);
        } else if (form instanceof PropertyDetailsForm details) {
            details.getOtherLicensedHouses().remove(row);
        }
    }

    /** Whom somebody may be "the same as": the parties named on the pages before. */
    public static List<PartyRole> before(Section section) {
        return switch (section) {
            case HOLDER -> List.of(PartyRole.APPLICANT);
            case MANAGER -> List.of(PartyRole.APPLICANT, PartyRole.HOLDER);
            case CONTROL -> List.of(PartyRole.APPLICANT, PartyRole.HOLDER, PartyRole.MANAGER);
            default -> List.of();
        };
    }

    /** Everybody else with an interest, the proposed holder and the manager, once each and without the applicant. */
    public static List<NotifiedPerson> toBeTold(
            InterestsForm interests, PartyForm holder, PartyForm manager, PartyForm applicant) {
        Map<String, NotifiedPerson> persons = new LinkedHashMap<>();
        for (PartyForm party : interests.getPersons()) {
            add(
                    persons,
                    party,
                    party.getInterest() == null ? "" : party.getInterest().words());
        }
        add(persons, holder, PartyRole.HOLDER.words());
        add(persons, manager, PartyRole.MANAGER.words());
        persons.remove(key(applicant.getName()));
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
