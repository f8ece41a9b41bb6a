package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an application must hold before it is duly made (Housing Act 2004 s.87; SI 2006/373 reg 7 and Sch 2), and what of it
 * is still missing. Nothing here stops a draft from being saved.
 */
final class Completeness {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern COMPANY = Pattern.compile("[A-Z0-9]{8}");
    private static final int SHORTEST_DETAIL = 20;

    private final List<MissingItem> missing = new ArrayList<>();

    private Completeness() {}

    /**
     * The whole form.
     *
     * @param on the day that the application came in, or today for a draft without one
     * @param today no evidence can be dated after it; what was missing at first may well be dated after {@code on}
     * @param alarmOnEachStorey whether the law in force then asks for a smoke alarm on each storey
     * @param electricalReport whether the law in force then asks for an electrical report
     */
    record Form(
            LocalDate on,
            LocalDate today,
            HouseForm house,
            LicensabilityForm licensability,
            Map<PartyRole, PartyForm> parties,
            BoundForm bound,
            InterestsForm interests,
            PropertyDetailsForm details,
            SafetyForm safety,
            FitnessForm fitness,
            ManagementForm management,
            NotifiedForm notified,
            DeclarationsForm declarations,
            long feeDuePence,
            long feePaidPence,
            boolean alarmOnEachStorey,
            boolean electricalReport) {

        PartyForm party(PartyRole role) {
            return Objects.requireNonNullElseGet(parties.get(role), () -> new PartyForm(role));
        }
    }

    static List<MissingItem> missingFrom(Form form) {
        Completeness asked = new Completeness();
        asked.house(form);
        asked.parties(form);
        asked.details(form.details());
        asked.safety(form);
        asked.fitness(form.fitness());
        asked.management(form.management());
        asked.notified(form);
        asked.declarations(form);
        if (form.feePaidPence() < form.feeDuePence()) {
            asked.want(
                    "payment",
                    Section.FEE,
                    "Payment of " + FeeCharge.pounds(form.feeDuePence() - form.feePaidPence()) + " towards the fee of "
                            + FeeCharge.pounds(form.feeDuePence()));
        }
        return List.copyOf(asked.missing);
    }

    private void want(String key, Section section, String words) {
        missing.add(new MissingItem(section.slug() + '.' + key, section, words));
    }

    private void text(@Nullable String given, String key, Section section, String words) {
        if (Said.nothing(given)) {
            want(key, section, words);
        }
    }

    private void given(@Nullable Object value, String key, Section section, String words) {
        if (value == null) {
            want(key, section, words);
        }
    }

    private void house(Form form) {
        HouseForm house = form.house();
        given(house.getReceivedOn(), "received-on", Section.HOUSE, "The day the application was received");
        if (house.getUnitUprns().isEmpty()) {
            want("units", Section.HOUSE, "Which dwelling or dwellings the licence is for");
        }
        if (house.getLicenceType() == LicenceType.BUILDING) {
            if (!Boolean.TRUE.equals(house.getFreeholdConfirmed())) {
                want("freehold", Section.HOUSE, "Confirmation that the applicant owns the freehold of the building");
            }
            if (house.getUnitUprns().size() < 2) {
                want("two-flats", Section.HOUSE, "At least two flats let in the building, for a building licence");
            }
        }
        if (house.getApplicationType() != null && house.getApplicationType() != ApplicationType.NEW) {
            text(
                    house.getRenewsLicence(),
                    "licence",
                    Section.HOUSE,
                    "The number of the licence to be renewed or varied");
        }
        if (Boolean.TRUE.equals(house.getAccredited())) {
            text(house.getAccreditationScheme(), "scheme", Section.HOUSE, "The accreditation scheme");
        }
        given(
                form.licensability().getOccupation(),
                "occupation",
                Section.LICENSABILITY,
                "How the house is occupied, and under what tenancies");
        if (form.licensability().getExemption() != null) {
            text(
                    form.licensability().getExemptionEvidence(),
                    "exemption-evidence",
                    Section.LICENSABILITY,
                    "Evidence of the exemption claimed");
        }
    }

    private void parties(Form form) {
        for (PartyRole role : List.of(PartyRole.APPLICANT, PartyRole.HOLDER, PartyRole.MANAGER, PartyRole.CONTROL)) {
            party(form.party(role), "", PartyForm.sectionOf(role), role.words().toLowerCase(Locale.UK));
        }
        int number = 0;
        for (PartyForm person : form.bound().getPersons()) {
            number++;
            party(person, "-" + number, Section.BOUND, "person bound by a condition, number " + number);
            given(
                    person.getConsentOn(),
                    "consent-" + number,
                    Section.BOUND,
                    "Written consent of " + named(person) + " to be bound by a condition (s.90(6))");
        }
        if (form.interests().getPersons().isEmpty()
                && !Boolean.TRUE.equals(form.interests().getNone())) {
            want(
                    "persons",
                    Section.INTERESTS,
                    "Everybody else with an interest in the house (freeholder, mortgagee, lessee), or a statement that"
                            + " there is nobody");
        }
        number = 0;
        for (PartyForm person : form.interests().getPersons()) {
            number++;
            party(person, "-" + number, Section.INTERESTS, "person with an interest, number " + number);
            given(
                    person.getInterest(),
                    "interest-" + number,
                    Section.INTERESTS,
                    "What interest " + named(person) + " has in the house");
        }
    }

    private static String named(PartyForm person) {
        return Said.nothing(person.getName()) ? "somebody not named" : Said.orEmpty(person.getName());
    }

    private void party(PartyForm party, String suffix, Section section, String who) {
        text(party.getName(), "name" + suffix, section, "Full name of the " + who);
        text(party.getAddress(), "address" + suffix, section, "Postal address of the " + who);
        given(
                party.getKind(),
                "kind" + suffix,
                section,
                "Whether the " + who + " is a person, or a company or other body");
        String email = party.getEmail();
        if (!Said.nothing(email) && !EMAIL.matcher(Said.orEmpty(email)).matches()) {
            want("email" + suffix, section, "A usable e-mail address of the " + who + ", or none");
        }
        String number = party.getCompanyNumber();
        if (!Said.nothing(number)
                && !COMPANY.matcher(Said.orEmpty(number).toUpperCase(Locale.UK)).matches()) {
            want("company-number" + suffix, section, "The company number, of eight characters, of the " + who);
        }
    }

    private void details(PropertyDetailsForm details) {
        given(details.getAgeOfConstruction(), "age", Section.DETAILS, "When the house was built");
        given(details.getHouseType(), "type", Section.DETAILS, "What type of house it is");
        if (details.getHouseType() == HouseType.OTHER) {
            text(
                    details.getHouseTypeOther(),
                    "type-other",
                    Section.DETAILS,
                    "What the house is, where it is of no listed type");
        }
        if (details.getOtherLicensedHouses().isEmpty() && !Boolean.TRUE.equals(details.getNoOtherLicensedHouses())) {
            want(
                    "other-houses",
                    Section.DETAILS,
                    "Other houses for which the proposed holder has a licence, from any authority, or that there are none");
        }
        given(details.getStoreys(), "storeys", Section.DETAILS, "Number of storeys");
        given(details.getLevels(), "levels", Section.DETAILS, "The levels on which they are");
        given(details.getLettingUnits(), "letting-units", Section.DETAILS, "Number of separate letting units");
        given(
                details.getHabitableRooms(),
                "habitable-rooms",
                Section.DETAILS,
                "Number of habitable rooms, without kitchens");
        given(details.getBathrooms(), "bathrooms", Section.DETAILS, "Number of bathrooms and shower rooms");
        given(details.getWcs(), "wcs", Section.DETAILS, "Number of toilets");
        given(details.getWashBasins(), "wash-basins", Section.DETAILS, "Number of wash basins");
        given(details.getSinks(), "sinks", Section.DETAILS, "Number of sinks");
        given(details.getKitchens(), "kitchens", Section.DETAILS, "Number of kitchens");
        given(details.getHouseholds(), "households", Section.DETAILS, "Number of households");
        given(details.getOccupiers(), "occupiers", Section.DETAILS, "Number of people living in the house");
    }

    private void safety(Form form) {
        SafetyForm safety = form.safety();
        text(safety.getFireEquipment(), "fire-equipment", Section.SAFETY, "What fire precaution equipment there is");
        given(safety.getSmokeAlarms(), "smoke-alarms", Section.SAFETY, "Number of smoke alarms");
        Integer alarms = safety.getSmokeAlarms();
        Integer storeys = form.details().getStoreys();
        if (form.alarmOnEachStorey() && alarms != null && storeys != null && alarms < storeys) {
            want(
                    "alarm-each-storey",
                    Section.SAFETY,
                    "A smoke alarm on each storey with living accommodation: " + alarms + " alarms for " + storeys
                            + " storeys");
        }
        text(safety.getSmokeAlarmLocations(), "smoke-alarm-locations", Section.SAFETY, "Where the smoke alarms are");
        text(safety.getEscapeRoutes(), "escape-routes", Section.SAFETY, "The fire escape routes");
        text(
                safety.getFireTraining(),
                "fire-training",
                Section.SAFETY,
                "What fire safety training occupiers are given");
        declared(
                safety.getFurnitureSafe(),
                "furniture",
                "Declaration that the furniture provided meets the safety requirements");
        given(safety.getGasSupplied(), "gas", Section.SAFETY, "Whether gas is supplied to the house");
        if (Boolean.TRUE.equals(safety.getGasSupplied())) {
            declared(
                    safety.getGasAppliancesSafe(),
                    "gas-appliances",
                    "Declaration that the gas appliances meet the safety requirements");
            LocalDate certificate = safety.getGasCertificateOn();
            if (certificate == null
                    || certificate.isAfter(form.today())
                    || certificate.isBefore(form.on().minusMonths(12))) {
                want(
                        "gas-certificate",
                        Section.SAFETY,
                        "A gas safety certificate obtained within the 12 months before the application");
            }
        }
        LocalDate report = safety.getElectricalReportOn();
        if (form.electricalReport()
                && (report == null
                        || report.isAfter(form.today())
                        || report.isBefore(form.on().minusYears(5)))) {
            want(
                    "electrical-report",
                    Section.SAFETY,
                    "An electrical installation condition report of the last five years");
        }
    }

    private void declared(@Nullable Boolean declaration, String key, String words) {
        if (!Boolean.TRUE.equals(declaration)) {
            want(key, Section.SAFETY, words);
        }
    }

    private void fitness(FitnessForm fitness) {
        for (About about : List.of(About.HOLDER, About.MANAGER)) {
            String who = about.words().toLowerCase(Locale.UK);
            for (FitnessQuestion question : FitnessQuestion.values()) {
                FitnessAnswer answer = fitness.getAnswers().stream()
                        .filter(row -> row.getAbout() == about && row.getQuestion() == question)
                        .findFirst()
                        .orElse(null);
                String key = about.name().toLowerCase(Locale.ROOT)
                        + '-'
                        + question.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (answer == null || answer.getAnswer() == null) {
                    want(key, Section.FITNESS, "Answer for the " + who + ": " + question.words());
                } else if (answer.getAnswer()
                        && Said.orEmpty(answer.getDetail()).length() < SHORTEST_DETAIL) {
                    want(
                            key + "-detail",
                            Section.FITNESS,
                            "Details of what was answered \"yes\" for the " + who + ": " + question.words());
                }
            }
        }
    }

    private void management(ManagementForm management) {
        text(management.getFunding(), "funding", Section.MANAGEMENT, "How management and repairs are paid for");
        text(management.getRepairs(), "repairs", Section.MANAGEMENT, "How repairs are reported and done");
        text(
                management.getEmergencyContact(),
                "emergency-contact",
                Section.MANAGEMENT,
                "Whom occupiers can reach in an emergency");
        text(
                management.getAntisocialBehaviour(),
                "antisocial-behaviour",
                Section.MANAGEMENT,
                "How anti-social behaviour is dealt with");
    }

    /** Everybody with an interest, the proposed holder and the manager must have been told, unless they apply themselves. */
    private void notified(Form form) {
        int number = 0;
        for (NotifiedPerson person : form.notified().getPersons()) {
            number++;
            if (Said.nothing(person.getName())
                    || Said.nothing(person.getAddress())
                    || Said.nothing(person.getInterest())
                    || Said.nothing(person.getMethod())
                    || person.getToldOn() == null) {
                want(
                        "person-" + number,
                        Section.NOTIFIED,
                        "Name, address, interest, day and way of telling of person number " + number + " who was told");
            }
        }
        List<PartyForm> toBeTold = new ArrayList<>(form.interests().getPersons());
        toBeTold.add(form.party(PartyRole.HOLDER));
        toBeTold.add(form.party(PartyRole.MANAGER));
        String applicant = form.party(PartyRole.APPLICANT).getName();
        Set<String> asked = new HashSet<>();
        for (PartyForm person : toBeTold) {
            String name = Said.orEmpty(person.getName());
            String key = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
            boolean told = form.notified().getPersons().stream().anyMatch(row -> same(row.getName(), name));
            if (!name.isEmpty() && !same(name, applicant) && !told && asked.add(key)) {
                want("told-" + key, Section.NOTIFIED, "Evidence that the applicant has told " + name);
            }
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Said.orEmpty(one).equalsIgnoreCase(Said.orEmpty(other));
    }

    private void declarations(Form form) {
        DeclarationsForm declarations = form.declarations();
        if (Said.nothing(declarations.getApplicantName()) || declarations.getApplicantSignedOn() == null) {
            want("applicant", Section.DECLARATIONS, "Declaration signed and dated by the applicant");
        }
        PartyForm holder = form.party(PartyRole.HOLDER);
        boolean holderApplies = holder.getSameAs() == PartyRole.APPLICANT
                || same(holder.getName(), form.party(PartyRole.APPLICANT).getName());
        if (!holderApplies
                && (Said.nothing(declarations.getHolderName()) || declarations.getHolderSignedOn() == null)) {
            want("holder", Section.DECLARATIONS, "Declaration signed and dated by the proposed licence holder");
        }
        int number = 0;
        for (DeclarationsForm.Owner owner : declarations.getOwners()) {
            number++;
            if (owner.getSignedOn() == null) {
                want(
                        "owner-" + number,
                        Section.DECLARATIONS,
                        "Declaration signed and dated by the joint owner " + Said.orEmpty(owner.getName()));
            }
        }
    }
}
