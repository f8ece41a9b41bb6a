package org.margatetaskforce.licensing.landlord;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.BoundForm;
import org.margatetaskforce.licensing.FitnessForm;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/**
 * An application as somebody reads it who signs it by a link. They declare that it is correct to the best of their knowledge (SI 2006/373
 * reg 7(4)), so they read what it says of the house, how it is managed, and who has which part in it. Whoever has the link reads it
 * without an account: how others are reached, and what was asked about the fitness of others, is therefore not in it.
 */
final class SignersCopy {

    /** What stands where something is held back. */
    static final String NOT_SHOWN = "given, and not shown here";

    private static final List<Section> PARTIES =
            List.of(Section.APPLICANT, Section.HOLDER, Section.MANAGER, Section.CONTROL);

    private SignersCopy() {}

    /**
     * The copy.
     *
     * @param whole every section, as it would be handed in
     * @param signer who signs, by the name that stands in the application
     */
    static Map<Section, SectionForm> of(Map<Section, SectionForm> whole, @Nullable String signer) {
        Map<Section, SectionForm> copy = new EnumMap<>(Section.class);
        whole.forEach((section, form) -> {
            if (section != Section.FEE) {
                copy.put(section, SectionAnswers.copy(section, form));
            }
        });
        for (Section section : PARTIES) {
            if (copy.get(section) instanceof PartyForm party && !isSigner(party, signer)) {
                hideHowToReach(party);
            }
        }
        if (copy.get(Section.BOUND) instanceof BoundForm bound) {
            bound.getPersons().forEach(person -> hideWhereabouts(person, signer));
        }
        if (copy.get(Section.INTERESTS) instanceof InterestsForm interests) {
            interests.getPersons().forEach(person -> hideWhereabouts(person, signer));
        }
        if (copy.get(Section.NOTIFIED) instanceof NotifiedForm notified) {
            notified.getPersons().stream()
                    .filter(person -> !same(person.getName(), signer))
                    .forEach(person -> person.setAddress(held(person.getAddress())));
        }
        if (copy.get(Section.FITNESS) instanceof FitnessForm fitness) {
            fitness.getAnswers().removeIf(answer -> !isOf(answer.getAbout(), copy, signer));
        }
        return copy;
    }

    private static boolean isOf(@Nullable About about, Map<Section, SectionForm> sections, @Nullable String signer) {
        return about == About.ARRANGEMENTS
                || about == About.HOLDER && isSigner(sections.get(Section.HOLDER), signer)
                || about == About.MANAGER && isSigner(sections.get(Section.MANAGER), signer);
    }

    private static boolean isSigner(@Nullable SectionForm form, @Nullable String signer) {
        return form instanceof PartyForm party && same(party.getName(), signer);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }

    private static void hideWhereabouts(PartyForm person, @Nullable String signer) {
        if (!same(person.getName(), signer)) {
            hideHowToReach(person);
            person.setAddress(held(person.getAddress()));
        }
    }

    private static void hideHowToReach(PartyForm party) {
        party.setPhone(held(party.getPhone()));
        party.setEmail(held(party.getEmail()));
    }

    private static @Nullable String held(@Nullable String said) {
        return said == null || said.isBlank() ? said : NOT_SHOWN;
    }
}
