package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.PropertyInterest;

/**
 * On whom a notice of Schedule 5 must be served: the applicant, the licence holder, and every relevant person (para 13),
 * that is anybody known to have an estate or interest in the house, to manage it or to have control of it, or on whom a
 * condition would be imposed; not a tenant with three years or less to run. Each person once, in all their capacities.
 */
final class RelevantPersons {

    private final Map<String, RecipientForm> byName = new LinkedHashMap<>();

    private RelevantPersons() {}

    static List<RecipientForm> of(List<Party> parties, List<PropertyInterest> onRecord) {
        RelevantPersons relevant = new RelevantPersons();
        for (Party party : parties) {
            if (party.getInterest() != InterestKind.SHORT_TENANT) {
                relevant.add(party.getKey(), party.getName(), capacity(party), party.getAddress(), "the application");
            }
        }
        for (PropertyInterest interest : onRecord) {
            if (interest.getKind().isRelevantPerson()) {
                relevant.add(
                        interest.getReference(),
                        interest.getHolderName(),
                        interest.getKind().name().toLowerCase(Locale.UK).replace('_', ' '),
                        interest.holderContact().onOneLine(),
                        "interests recorded in the property");
            }
        }
        return new ArrayList<>(relevant.byName.values());
    }

    private static String capacity(Party party) {
        InterestKind interest = party.getInterest();
        String words = party.getRole() == PartyRole.INTEREST && interest != null
                ? interest.words()
                : party.getRole().words();
        return words.toLowerCase(Locale.UK);
    }

    private void add(String key, @Nullable String name, String capacity, @Nullable String address, String source) {
        if (Said.nothing(name)) {
            return;
        }
        String who = Said.orEmpty(name).toLowerCase(Locale.UK);
        RecipientForm known = byName.get(who);
        if (known == null) {
            RecipientForm recipient = new RecipientForm();
            recipient.setKey(key);
            recipient.setName(Said.orEmpty(name));
            recipient.setCapacity(capacity);
            recipient.setAddress(Said.orNull(address));
            recipient.setAddressSource(source);
            byName.put(who, recipient);
        } else if (!Said.orEmpty(known.getCapacity()).contains(capacity)) {
            known.setCapacity(known.getCapacity() + ", " + capacity);
        }
    }
}
