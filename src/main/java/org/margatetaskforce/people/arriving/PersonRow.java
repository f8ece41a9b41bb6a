package org.margatetaskforce.people.arriving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.Field.Code;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.ContactKind;
import org.margatetaskforce.people.ContactPoints;
import org.margatetaskforce.people.ContactRules;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.IdentifierKind;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.place.SaidAddress;
import org.margatetaskforce.place.Uprn;

/**
 * What a line says of a person and of where they live.
 *
 * @param reference by which the agency knows the person
 * @param identifiers official numbers, in the spelling they are kept in
 * @param address empty where the line says nothing of a home
 */
record PersonRow(
        MappedRow row,
        String reference,
        Particulars particulars,
        Map<IdentifierKind, String> identifiers,
        List<ContactRules> contacts,
        SaidAddress address) {

    /** Fields that are a person's numbers elsewhere, each of a class of its own. */
    static final Set<String> NUMBERS = Set.of("nhs_number", "nino", "upn");

    private static final List<Field> PERSON = List.of(
            Field.text("person_ref", "Their number for the person")
                    .isNeeded()
                    .hinted("By it the next file is told from this one.")
                    .called(
                            "personid",
                            "personreference",
                            "tenantid",
                            "tenantref",
                            "clientid",
                            "clientref",
                            "customerid",
                            "customerref",
                            "partyid",
                            "uniqueid",
                            "reference",
                            "ref",
                            "id"),
            Field.text("title", "Title").called("salutation"),
            Field.text("given_names", "Given names")
                    .isNeeded()
                    .called("forename", "forenames", "firstname", "firstnames", "givenname", "christianname"),
            Field.text("family_name", "Family name").isNeeded().called("surname", "lastname", "secondname"),
            Field.text("known_as", "Known as").called("preferredname", "alias"),
            Field.dayOrYear("born", "Born")
                    .hinted("A day, or the year where no more is known.")
                    .called("dob", "dateofbirth", "birthdate", "borndate", "yearofbirth", "birthyear", "yob"),
            Field.code(
                            "born_precision",
                            "How well the birth is known",
                            List.of(
                                    Code.of("EXACT", "the day is known", "exact", "confirmed", "verified"),
                                    Code.of("YEAR", "only the year is known", "yearonly"),
                                    Code.of("ESTIMATED", "estimated", "est", "approximate", "approx"),
                                    Code.of("UNBORN", "not born yet", "unborn")))
                    .called("dobprecision", "dobtype", "dobestimated"),
            Field.day("expected_on", "Child expected on").called("edd", "duedate", "expecteddateofdelivery"),
            Field.code(
                            "sex",
                            "Sex",
                            List.of(
                                    Code.of("FEMALE", "female", "f", "woman", "w"),
                                    Code.of("MALE", "male", "m", "man"),
                                    Code.of("NOT_KNOWN", "not known", "u", "unknown", "notstated", "x")))
                    .called("gender"),
            Field.text("first_language", "First language").called("language", "preferredlanguage", "mainlanguage"),
            Field.yesNo("interpreter", "Needs an interpreter").called("interpreterneeded", "interpreterrequired"),
            Field.text("nhs_number", "NHS number").called("nhsno", "nhs"),
            Field.text("nino", "National Insurance number")
                    .called("nationalinsurancenumber", "nationalinsuranceno", "ninumber", "nationalinsurance"),
            Field.text("upn", "Unique pupil number").called("uniquepupilnumber"),
            Field.text("telephone", "Telephone")
                    .called("phone", "mobile", "tel", "telno", "mobileno", "contactnumber", "phonenumber"),
            Field.text("email", "E-mail").called("emailaddress", "mail"),
            Field.yesNo("safe_to_call", "Safe to call")
                    .hinted("Where it says nothing: yes.")
                    .called("oktocall", "cancall"),
            Field.yesNo("safe_to_write", "Safe to write").called("oktowrite", "canwrite", "oktotext"),
            Field.yesNo("safe_to_leave_message", "Safe to leave a message")
                    .called("oktoleavemessage", "canleavemessage"),
            Field.text("contact_hours", "When they can be reached").called("besttimetocall", "hours"));

    private static final List<Field> HOME = List.of(
            Field.text("residency_ref", "Their number for the tenancy or stay")
                    .hinted("Without one it is known by person, door and first day.")
                    .called(
                            "tenancyref",
                            "tenancyid",
                            "tenancyno",
                            "tenancyreference",
                            "agreementref",
                            "agreementid",
                            "occupancyid"),
            Field.code(
                            "tenure",
                            "Tenure",
                            List.of(
                                    Code.of(
                                            "OWNER",
                                            "owner-occupier",
                                            "owned",
                                            "ownedoutright",
                                            "mortgaged",
                                            "homeowner"),
                                    Code.of(
                                            "PRIVATE_RENT",
                                            "rents privately",
                                            "private",
                                            "privaterented",
                                            "privatetenant",
                                            "prs",
                                            "ast",
                                            "assuredshorthold"),
                                    Code.of(
                                            "SOCIAL",
                                            "social tenant",
                                            "council",
                                            "counciltenant",
                                            "secure",
                                            "securetenancy",
                                            "introductory",
                                            "flexible",
                                            "assured",
                                            "housingassociation",
                                            "rsl",
                                            "la",
                                            "ha"),
                                    Code.of(
                                            "TEMP_ACCOM",
                                            "temporary accommodation",
                                            "temporary",
                                            "ta",
                                            "nonsecure",
                                            "interim"),
                                    Code.of(
                                            "HOTEL_HOSTEL",
                                            "hotel or hostel",
                                            "hostel",
                                            "hotel",
                                            "bandb",
                                            "bb",
                                            "bedandbreakfast",
                                            "guesthouse"),
                                    Code.of("CARE_PLACEMENT", "care placement", "placement", "fostercare"),
                                    Code.of("NO_FIXED_ABODE", "no fixed abode", "nfa", "homeless", "roughsleeper"),
                                    Code.of(
                                            "STAYS",
                                            "stays there",
                                            "lodger",
                                            "licensee",
                                            "guest",
                                            "withfamily",
                                            "withfriends")))
                    .hinted("Stays there, where it says nothing.")
                    .called("tenuretype", "tenancytype", "occupancytype"),
            Field.yesNo("main_home", "Main home")
                    .hinted("Where it says nothing: yes.")
                    .called("ismain", "mainresidence", "principalhome"),
            Field.day("moved_in", "First day there")
                    .orOneForAll()
                    .called(
                            "movedin",
                            "movein",
                            "moveindate",
                            "tenancystart",
                            "tenancystartdate",
                            "startdate",
                            "start",
                            "occupiedfrom",
                            "fromdate",
                            "datefrom"),
            Field.day("moved_out", "Last day there")
                    .called(
                            "movedout",
                            "moveout",
                            "moveoutdate",
                            "tenancyend",
                            "tenancyenddate",
                            "enddate",
                            "end",
                            "occupiedto",
                            "todate",
                            "dateto"),
            Field.text("left_because", "Why they left").called("endreason", "reasonforleaving", "terminationreason"));

    /** Everything that a line may say. */
    static final List<Field> FIELDS = SaidFields.together(PERSON, SaidAddress.FIELDS, HOME, SaidFields.SOURCE);

    private static final List<String> OF_PERSON = SaidFields.keys(PERSON);
    private static final List<String> OF_HOME =
            SaidFields.keys(SaidFields.together(SaidAddress.FIELDS, HOME, SaidFields.SOURCE));

    /**
     * Reads a line.
     *
     * @throws RuleBroken where it says what cannot be
     */
    static PersonRow of(MappedRow row) {
        Map<IdentifierKind, String> identifiers = new EnumMap<>(IdentifierKind.class);
        row.find("nhs_number")
                .ifPresent(text -> identifiers.put(IdentifierKind.NHS_NUMBER, IdentifierKind.NHS_NUMBER.read(text)));
        row.find("nino").ifPresent(text -> identifiers.put(IdentifierKind.NINO, IdentifierKind.NINO.read(text)));
        row.find("upn").ifPresent(text -> identifiers.put(IdentifierKind.UPN, IdentifierKind.UPN.read(text)));
        if (row.get("person_ref").length() > 150 || row.get("residency_ref").length() > 150) {
            throw new RuleBroken("intake.reason.reference-too-long");
        }
        return new PersonRow(
                row,
                row.get("person_ref"),
                Persons.checked(new Particulars(
                        row.get("title"),
                        row.get("given_names"),
                        row.get("family_name"),
                        row.get("known_as"),
                        birth(row),
                        row.find("sex").map(Sex::valueOf).orElse(Sex.NOT_KNOWN),
                        null,
                        row.get("first_language"),
                        row.yes("interpreter").orElse(false),
                        null,
                        null)),
                identifiers,
                contacts(row),
                SaidAddress.of(row));
    }

    /** A year alone is a year; what their system calls an estimate stays one; a child that is expected is not born. */
    private static Birth birth(MappedRow row) {
        LocalDate expected = row.day("expected_on").orElse(null);
        BirthPrecision precision =
                row.find("born_precision").map(BirthPrecision::valueOf).orElse(null);
        Optional<LocalDate> born = row.day("born");
        if (precision == BirthPrecision.UNBORN || born.isEmpty() && expected != null) {
            return new Birth(BirthPrecision.UNBORN, null, expected);
        }
        if (born.isEmpty()) {
            return Birth.NOT_KNOWN;
        }
        boolean yearOnly = row.get("born").length() == 4;
        if (precision == null || yearOnly && precision == BirthPrecision.EXACT) {
            precision = yearOnly ? BirthPrecision.YEAR : BirthPrecision.EXACT;
        }
        return new Birth(precision, born.get(), expected);
    }

    private static List<ContactRules> contacts(MappedRow row) {
        List<ContactRules> contacts = new ArrayList<>();
        boolean call = row.yes("safe_to_call").orElse(true);
        boolean write = row.yes("safe_to_write").orElse(true);
        boolean message = row.yes("safe_to_leave_message").orElse(true);
        String hours = row.find("contact_hours").orElse(null);
        row.find("telephone").ifPresent(number -> {
            boolean mobile = number.replaceAll("[^0-9+]", "").matches("(\\+44|0044|0)7.*");
            contacts.add(ContactPoints.checked(new ContactRules(
                    mobile ? ContactKind.MOBILE : ContactKind.TELEPHONE, number, call, write, message, hours)));
        });
        row.find("email")
                .ifPresent(address -> contacts.add(ContactPoints.checked(
                        new ContactRules(ContactKind.EMAIL, address, call, write, message, hours))));
        return contacts;
    }

    /** Whether the line says where they live or lived; a child that is not born yet lives nowhere of its own. */
    boolean hasHome() {
        return !particulars.birth().isUnborn() && (!address.isEmpty() || isNowhere());
    }

    boolean isNowhere() {
        return row.get("tenure").equals(Tenure.NO_FIXED_ABODE.name());
    }

    /** The home that it says, where its address has been found. */
    Home home(@Nullable Uprn door) {
        Tenure tenure = row.find("tenure").map(Tenure::valueOf).orElse(Tenure.STAYS);
        return new Home(door, null, tenure, row.yes("main_home").orElse(true)).checked();
    }

    /**
     * The first day there.
     *
     * @throws RuleBroken where it says none
     */
    LocalDate movedIn() {
        return row.day("moved_in").orElseThrow(() -> new RuleBroken("intake.reason.moved-in-missing"));
    }

    @Nullable
    LocalDate movedOut() {
        return row.day("moved_out").orElse(null);
    }

    /** Why they left, or that the file says so. */
    String leftBecause() {
        return row.find("left_because").orElse("ended in the agency's file");
    }

    /** By what the agency knows the residency. */
    String residencyReference(@Nullable Uprn door) {
        return row.find("residency_ref")
                .orElseGet(() -> reference + " " + (door == null ? "NFA" : door.value()) + " " + row.get("moved_in"));
    }

    /** What is recorded of somebody, with what the line says in its place; what it does not say stays. */
    Particulars over(Particulars known) {
        Particulars said = particulars;
        return new Particulars(
                row.has("title") ? said.title() : known.title(),
                said.givenNames(),
                said.familyName(),
                row.has("known_as") ? said.knownAs() : known.knownAs(),
                said.birth().precision() == null ? known.birth() : said.birth(),
                row.has("sex") ? said.sex() : known.sex(),
                known.genderIdentity(),
                row.has("first_language") ? said.firstLanguage() : known.firstLanguage(),
                row.has("interpreter") ? said.interpreterNeeded() : known.interpreterNeeded(),
                known.communication(),
                known.diedOn());
    }

    /** Says the same of the person as long as it is the same. */
    String personPrint() {
        return row.fingerprint(OF_PERSON);
    }

    /** Says the same of the home as long as it is the same. */
    String homePrint() {
        return row.fingerprint(OF_HOME);
    }
}
