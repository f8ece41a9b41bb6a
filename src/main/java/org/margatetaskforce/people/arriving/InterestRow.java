package org.margatetaskforce.people.arriving;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.Field.Code;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.CompanyNumber;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.OrganisationKind;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.SaidAddress;

/** What a line says of who holds what in which property. */
record InterestRow(
        MappedRow row, SaidAddress address, @Nullable CompanyNumber companyNumber, Contact contact) {

    private static final List<Field> INTEREST = List.of(
            Field.text("interest_ref", "Their number for the interest")
                    .isNeeded()
                    .hinted("By it the next file is told from this one.")
                    .called(
                            "interestid",
                            "interestreference",
                            "recordid",
                            "uniqueid",
                            "propertyref",
                            "reference",
                            "ref",
                            "id"),
            Field.code(
                            "interest",
                            "Interest",
                            List.of(
                                    Code.of(
                                            "FREEHOLDER",
                                            "Freeholder",
                                            "freehold",
                                            "owner",
                                            "landlord",
                                            "proprietor",
                                            "registeredproprietor"),
                                    Code.of("LEASEHOLDER", "Leaseholder", "leasehold", "lessee"),
                                    Code.of("PERSON_HAVING_CONTROL", "Person having control", "control", "controller"),
                                    Code.of("PERSON_MANAGING", "Person managing", "manager", "managing"),
                                    Code.of(
                                            "MANAGING_AGENT",
                                            "Managing agent",
                                            "agent",
                                            "lettingagent",
                                            "lettingsagent"),
                                    Code.of("MORTGAGEE", "Mortgagee", "mortgage", "lender", "chargee", "bank"),
                                    Code.of("LICENCE_HOLDER", "Licence holder", "licensee"),
                                    Code.of("TENANT", "Tenant", "occupier")))
                    .isNeeded()
                    .called("interesttype", "role", "capacity", "type", "relationship"),
            Field.text("organisation", "Organisation")
                    .hinted("Of a body; a person has names instead.")
                    .called("organisationname", "company", "companyname", "business", "firm"),
            Field.text("company_number", "Company number")
                    .called("companyno", "companyregno", "companyregistrationnumber", "crn"),
            Field.code(
                            "organisation_kind",
                            "Kind of body",
                            SaidFields.codes(OrganisationKind.values(), OrganisationKind::words))
                    .hinted("A company, where it says nothing."),
            Field.text("title", "Title").called("salutation"),
            Field.text("given_names", "Given names").called("forename", "forenames", "firstname", "firstnames"),
            Field.text("family_name", "Family name").called("surname", "lastname"),
            Field.dayOrYear("born", "Born").called("dob", "dateofbirth"));

    private static final List<Field> REST = List.of(
            Field.text("holder_address", "Address of the holder")
                    .called(
                            "correspondenceaddress",
                            "contactaddress",
                            "landlordaddress",
                            "owneraddress",
                            "registeredoffice"),
            Field.text("holder_postcode", "Postcode of the holder")
                    .called("correspondencepostcode", "contactpostcode", "landlordpostcode", "ownerpostcode"),
            Field.text("telephone", "Telephone of the holder").called("phone", "tel", "mobile"),
            Field.text("email", "E-mail of the holder").called("emailaddress"),
            Field.day("held_from", "First day")
                    .isNeeded()
                    .orOneForAll()
                    .called("startdate", "start", "from", "datefrom", "since", "validfrom", "acquired", "purchased"),
            Field.day("held_to", "Last day").called("enddate", "end", "to", "dateto", "validto", "disposed", "sold"),
            Field.text("ended_because", "Why it ended").called("endreason", "reason"));

    /** Everything that a line may say. */
    static final List<Field> FIELDS = SaidFields.together(INTEREST, SaidAddress.FIELDS, REST, SaidFields.SOURCE);

    /**
     * Reads a line.
     *
     * @throws RuleBroken where it says what cannot be
     */
    static InterestRow of(MappedRow row) {
        if (row.get("interest_ref").length() > 150) {
            throw new RuleBroken("intake.reason.reference-too-long");
        }
        String typedPostcode = row.get("holder_postcode");
        InterestRow said = new InterestRow(
                row,
                SaidAddress.of(row),
                row.find("company_number").map(CompanyNumber::of).orElse(null),
                new Contact(
                        row.find("holder_address").orElse(null),
                        typedPostcode.isEmpty() ? null : Postcode.of(typedPostcode),
                        row.find("email").orElse(null),
                        row.find("telephone").orElse(null),
                        false));
        if (said.isOrganisation() && said.row.has("family_name")) {
            throw new RuleBroken("intake.reason.two-holders");
        }
        if (said.isOrganisation() && !said.row.has("organisation")) {
            throw new RuleBroken("people.organisation.name-missing");
        }
        if (!said.isOrganisation()) {
            said.person();
        }
        if (said.address.isEmpty()) {
            throw new RuleBroken("intake.reason.no-address");
        }
        LocalDate to = said.to();
        if (to != null && to.isBefore(said.from())) {
            throw new RuleBroken("intake.reason.ends-before-it-began", to, said.from());
        }
        return said;
    }

    boolean isOrganisation() {
        return row.has("organisation") || companyNumber != null;
    }

    String reference() {
        return row.get("interest_ref");
    }

    InterestKind kind() {
        return InterestKind.valueOf(row.get("interest"));
    }

    LocalDate from() {
        return row.day("held_from").orElseThrow();
    }

    @Nullable
    LocalDate to() {
        return row.day("held_to").orElse(null);
    }

    String endedBecause() {
        return row.find("ended_because").orElse("ended in the agency's file");
    }

    String organisation() {
        return row.get("organisation");
    }

    OrganisationKind organisationKind() {
        return row.find("organisation_kind").map(OrganisationKind::valueOf).orElse(OrganisationKind.COMPANY);
    }

    /**
     * Who holds it, where it is a person.
     *
     * @throws RuleBroken without a name
     */
    Particulars person() {
        Optional<LocalDate> born = row.day("born");
        Birth birth = born.isEmpty()
                ? Birth.NOT_KNOWN
                : new Birth(
                        row.get("born").length() == 4 ? BirthPrecision.YEAR : BirthPrecision.EXACT, born.get(), null);
        return Persons.checked(new Particulars(
                row.get("title"),
                row.get("given_names"),
                row.get("family_name"),
                null,
                birth,
                Sex.NOT_KNOWN,
                null,
                null,
                false,
                null,
                null));
    }

    @Nullable
    String holderPostcode() {
        Postcode postcode = contact.postcode();
        return postcode == null ? null : postcode.value();
    }

    /** The same for lines of one holder. */
    String holderKey() {
        if (companyNumber != null) {
            return companyNumber.value();
        }
        String who = isOrganisation()
                ? organisation().replaceAll("[^\\p{L}0-9]", "")
                : row.get("given_names") + " " + row.get("family_name") + " " + row.get("born");
        return who.toLowerCase(Locale.ROOT) + " " + holderPostcode();
    }

    String print() {
        return row.fingerprint(SaidFields.keys(FIELDS));
    }
}
