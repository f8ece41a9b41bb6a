package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.people.CompanyNumber;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Organisation;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Uprn;

/**
 * Ties the parties of an application that is duly made to the persons and organisations on record, and records their
 * interests in the property: what one application says serves everybody who asks "whose house is this?".
 */
@Boundary
public class PartyLinks {

    private static final Pattern POSTCODE =
            Pattern.compile("([A-Za-z]{1,2}[0-9][0-9A-Za-z]?) ?([0-9][A-Za-z]{2})\\s*$");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicensableHouses houses;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    /** Links every party that is not linked yet; the same name at the same address is one person. */
    public void link(LicenceApplication application) {
        Map<String, String> known = new HashMap<>();
        LocalDate from = Objects.requireNonNull(application.getReceivedOn());
        Uprn uprn = houses.get(application.getHouseId()).uprn();
        for (Party party : files.parties(application)) {
            String name = Said.orEmpty(party.getName());
            if (name.isEmpty()) {
                continue;
            }
            String key = (name + '|' + Said.orEmpty(party.getAddress())).toLowerCase(Locale.UK);
            String reference = known.computeIfAbsent(key, any -> find(party, name));
            party.link(reference);
            org.margatetaskforce.people.InterestKind kind = kind(party);
            if (kind != null && !isRecorded(uprn, reference, kind)) {
                interests.add(uprn, reference, kind, from, SourceType.LANDLORD, Confidence.PROBABLE);
            }
        }
    }

    /**
     * Records the holder of a licence as such, from its first day. Who is recorded so already for that day, by another licence of the
     * same house, is recorded once.
     */
    public void holds(LicenceApplication application, Licence licence) {
        String holder = files.party(application, PartyRole.HOLDER).getLinkedTo();
        if (holder == null) {
            return;
        }
        LicensableHouse house = houses.get(application.getHouseId());
        LocalDate from = licence.getCommencesOn();
        PropertyInterest held = interests.historyOf(Uprn.of(house.getPropertyUprn())).stream()
                .filter(interest -> isHolding(interest, house.uprn())
                        && interest.getHolderReference().equals(holder)
                        && !lastDay(interest).isBefore(from))
                .max(Comparator.comparing(PartyLinks::lastDay))
                .orElseGet(() -> interests.add(
                        house.uprn(),
                        holder,
                        org.margatetaskforce.people.InterestKind.LICENCE_HOLDER,
                        from,
                        SourceType.AGENCY_RECORD,
                        Confidence.CONFIRMED));
        licence.heldBy(held.getReference());
    }

    /**
     * The licence has ended: whoever held it holds it no more, unless another that runs is theirs too. Where the interest that was recorded
     * with it is there no more, put right by an officer or granted before that was kept, whoever stands as the holder is meant.
     */
    public void holdsNoMore(Licence licence, LocalDate lastDay, String why) {
        String own = licence.holderInterest();
        if (own != null && isOfAnother(own, licence)) {
            return;
        }
        Uprn uprn = houses.get(licence.house()).uprn();
        List<String> held = interests.recordedOn(uprn, lastDay).stream()
                .filter(interest -> isHolding(interest, uprn) && interest.getValidTo() == null)
                .map(PropertyInterest::getReference)
                .filter(interest -> !isOfAnother(interest, licence))
                .toList();
        for (String interest : own != null && held.contains(own) ? List.of(own) : held) {
            interests.end(interest, lastDay, why);
        }
    }

    private static boolean isHolding(PropertyInterest interest, Uprn uprn) {
        return interest.getKind() == org.margatetaskforce.people.InterestKind.LICENCE_HOLDER
                && interest.getUprn().equals(uprn);
    }

    private static LocalDate lastDay(PropertyInterest interest) {
        return Objects.requireNonNullElse(interest.getValidTo(), LocalDate.MAX);
    }

    private boolean isOfAnother(String interest, Licence licence) {
        return !entityManager
                .createQuery(
                        "select l.reference from Licence l where l.holderInterest = :interest and l.reference <> :licence"
                                + " and l.state in :running",
                        String.class)
                .setParameter("interest", interest)
                .setParameter("licence", licence.getReference())
                .setParameter("running", List.of(LicenceState.GRANTED, LicenceState.IN_FORCE))
                .getResultList()
                .isEmpty();
    }

    private boolean isRecorded(Uprn uprn, String holder, org.margatetaskforce.people.InterestKind kind) {
        return interests.recordedOn(uprn, ApplicationFiles.today()).stream()
                .anyMatch(interest -> interest.getKind() == kind
                        && interest.getHolderReference().equals(holder));
    }

    private static org.margatetaskforce.people.@Nullable InterestKind kind(Party party) {
        return switch (party.getRole()) {
            case CONTROL -> org.margatetaskforce.people.InterestKind.PERSON_HAVING_CONTROL;
            case MANAGER -> org.margatetaskforce.people.InterestKind.PERSON_MANAGING;
            case INTEREST -> kind(party.getInterest());
            case APPLICANT, HOLDER, BOUND -> null;
        };
    }

    private static org.margatetaskforce.people.@Nullable InterestKind kind(@Nullable InterestKind declared) {
        if (declared == null) {
            return null;
        }
        return switch (declared) {
            case FREEHOLDER -> org.margatetaskforce.people.InterestKind.FREEHOLDER;
            case SUPERIOR_LESSEE, LEASEHOLDER, OTHER_OWNER -> org.margatetaskforce.people.InterestKind.LEASEHOLDER;
            case MORTGAGEE -> org.margatetaskforce.people.InterestKind.MORTGAGEE;
            case SHORT_TENANT -> org.margatetaskforce.people.InterestKind.TENANT;
        };
    }

    private String find(Party party, String name) {
        Contact contact = contact(party);
        if (party.getKind() == PartyKind.ORGANISATION) {
            String typed = party.getCompanyNumber();
            CompanyNumber number = typed == null ? null : CompanyNumber.of(typed);
            if (number != null) {
                return organisations
                        .findByCompanyNumber(number)
                        .map(Organisation::getReference)
                        .orElseGet(
                                () -> organisations.add(name, number, contact).getReference());
            }
            return organisations.search(name, 5).stream()
                    .filter(one -> one.getName().equalsIgnoreCase(name))
                    .map(Organisation::getReference)
                    .findFirst()
                    .orElseGet(() -> organisations.add(name, null, contact).getReference());
        }
        int space = name.lastIndexOf(' ');
        String given = space < 0 ? name : name.substring(0, space);
        String family = space < 0 ? name : name.substring(space + 1);
        return persons.named(name, contact)
                .orElseGet(() -> persons.add(null, given, family, null, contact))
                .getReference();
    }

    private static Contact contact(Party party) {
        String address = Said.orEmpty(party.getAddress());
        Matcher found = POSTCODE.matcher(address);
        Postcode postcode = null;
        if (found.find()) {
            postcode = Postcode.parse(found.group()).orElse(null);
            address = address.substring(0, found.start()).replaceAll("[\\s,]+$", "");
        }
        return new Contact(address, postcode, Said.orNull(party.getEmail()), Said.orNull(party.getPhone()), false);
    }
}
