package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.demo.Buildings.Building;
import org.margatetaskforce.demo.Landlords.Landlord;
import org.margatetaskforce.people.CompanyNumber;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Uprn;

/** Puts the town's people on record, with their interests in its houses: some dozens to a transaction. */
@Boundary
public class Settlement {

    /** Since when the records of ownership say so: long before the designation. */
    private static final LocalDate SINCE = LocalDate.of(2009, 4, 1);

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    /** Records people and companies; gives each one's reference by name and address. */
    public Map<String, String> register(List<Landlord> newcomers) {
        Map<String, String> references = new HashMap<>();
        for (Landlord newcomer : newcomers) {
            references.put(newcomer.writtenTo(), reference(newcomer));
        }
        return references;
    }

    private String reference(Landlord newcomer) {
        Contact contact = new Contact(
                newcomer.address(),
                Postcode.of(newcomer.postcode()),
                newcomer.email(),
                newcomer.phone(),
                newcomer.byEmail());
        String company = newcomer.companyNumber();
        if (company != null) {
            return organisations
                    .add(newcomer.name(), CompanyNumber.of(company), contact)
                    .getReference();
        }
        return persons.add(
                        newcomer.title(),
                        Objects.requireNonNull(newcomer.given()),
                        Objects.requireNonNull(newcomer.family()),
                        null,
                        contact)
                .getReference();
    }

    /** Records who owns, manages, lends on and lives in some buildings. */
    public void tie(List<Building> buildings, Town town, Map<String, String> references) {
        for (Building building : buildings) {
            Town.Ownership ownership = town.of(building);
            tie(building.uprn(), ownership.owner(), InterestKind.FREEHOLDER, references);
            tie(building.uprn(), ownership.owner(), InterestKind.PERSON_HAVING_CONTROL, references);
            Landlord agent = ownership.agent();
            if (agent != null) {
                tie(building.uprn(), agent, InterestKind.MANAGING_AGENT, references);
            }
            Landlord lender = ownership.lender();
            if (lender != null) {
                tie(building.uprn(), lender, InterestKind.MORTGAGEE, references);
            }
            ownership
                    .tenants()
                    .forEach((unit, tenant) -> interest(
                            unit, reference(tenant), InterestKind.TENANT, SourceType.VISIT, Confidence.PROBABLE));
        }
    }

    private void tie(String uprn, Landlord holder, InterestKind kind, Map<String, String> references) {
        interest(
                uprn,
                Objects.requireNonNull(references.get(holder.writtenTo())),
                kind,
                SourceType.AGENCY_RECORD,
                Confidence.CONFIRMED);
    }

    private void interest(String uprn, String holder, InterestKind kind, SourceType source, Confidence confidence) {
        interests.add(new Uprn(uprn), holder, kind, SINCE, source, confidence);
    }
}
