package org.margatetaskforce.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.demo.Buildings.Building;
import org.margatetaskforce.demo.Landlords.Landlord;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.AgeOfConstruction;
import org.margatetaskforce.licensing.ApplicationType;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.ExemptionType;
import org.margatetaskforce.licensing.FitnessAnswer;
import org.margatetaskforce.licensing.FitnessForm;
import org.margatetaskforce.licensing.FitnessQuestion;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.HouseType;
import org.margatetaskforce.licensing.InterestKind;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.LicenceType;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.ManagementForm;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.NotifiedPerson;
import org.margatetaskforce.licensing.Occupation;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.SafetyForm;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.SubmittedVia;

/** The application form as an invented landlord fills it in, section by section: complete, or lacking what is often lacking. */
final class Paperwork {

    /** What is the matter with it. */
    enum Flaw {
        NONE,
        /** The gas certificate is too old and nobody shows that the lender was told. */
        INCOMPLETE,
        /** A conviction is owned up to. */
        CONVICTION
    }

    private final Random random;
    private final Building building;
    private final List<Buildings.Unit> units;
    private final Landlord owner;
    private final @Nullable Landlord agent;
    private final @Nullable Landlord lender;
    private final Flaw flaw;
    private final LocalDate received;

    Paperwork(
            Random random,
            Building building,
            List<Buildings.Unit> units,
            Landlord owner,
            @Nullable Landlord agent,
            @Nullable Landlord lender,
            Flaw flaw,
            LocalDate received) {
        this.random = random;
        this.building = building;
        this.units = units;
        this.owner = owner;
        this.agent = agent;
        this.lender = lender;
        this.flaw = flaw;
        this.received = received;
    }

    /** Every section in the order of the form; the fee is not one that the landlord fills in. */
    List<SectionForm> sections() {
        return List.of(
                house(),
                licensability(null),
                party(PartyRole.APPLICANT, owner, null),
                party(PartyRole.HOLDER, owner, PartyRole.APPLICANT),
                agent == null
                        ? party(PartyRole.MANAGER, owner, PartyRole.APPLICANT)
                        : party(PartyRole.MANAGER, agent, null),
                party(PartyRole.CONTROL, owner, PartyRole.APPLICANT),
                interests(),
                details(false),
                safety(received.minusMonths(flaw == Flaw.INCOMPLETE ? 15 : 1 + random.nextInt(9))),
                fitness(),
                management(),
                notified(flaw != Flaw.INCOMPLETE),
                declarations());
    }

    /** Who applies, by name. */
    String applicant() {
        return owner.name();
    }

    boolean tellsOfJudgment() {
        return flaw == Flaw.CONVICTION;
    }

    /** The sections that had been lacking, mended by what has come in by post. */
    List<SectionForm> mended() {
        return List.of(safety(received.minusDays(9)), notified(true));
    }

    /** The details as an officer finds them on a visit: more storeys and more people than the form says. */
    SectionForm detailsAsFound() {
        return details(true);
    }

    /** The facts once the owner has shown that the tenancy is exempt. */
    SectionForm exemption() {
        return licensability(random.nextBoolean() ? ExemptionType.FAMILY_OCCUPATION : ExemptionType.RESIDENT_LANDLORD);
    }

    private HouseForm house() {
        HouseForm form = new HouseForm();
        form.setApplicationType(ApplicationType.NEW);
        form.setSubmittedVia(
                switch (random.nextInt(5)) {
                    case 0 -> SubmittedVia.PHONE_ASSISTED;
                    case 1, 2 -> SubmittedVia.ONLINE;
                    default -> SubmittedVia.PAPER;
                });
        boolean wholeBuildingOfFlats =
                units.size() >= 2 && units.size() == building.units().size();
        form.setLicenceType(wholeBuildingOfFlats ? LicenceType.BUILDING : LicenceType.DWELLING);
        form.setFreeholdConfirmed(wholeBuildingOfFlats ? Boolean.TRUE : null);
        form.setReceivedOn(received);
        form.setUprn(building.uprn());
        form.setUnitUprns(
                units.isEmpty()
                        ? List.of(building.uprn())
                        : units.stream().map(Buildings.Unit::uprn).toList());
        form.setAccredited(random.nextInt(4) == 0);
        if (Boolean.TRUE.equals(form.getAccredited())) {
            form.setAccreditationScheme("Kent Landlord Accreditation Scheme");
        }
        return form;
    }

    private LicensabilityForm licensability(@Nullable ExemptionType exemption) {
        LicensabilityForm form = new LicensabilityForm();
        form.setOccupation(units.size() > 1 ? Occupation.SEVERAL_TENANCIES : Occupation.ONE_TENANCY);
        form.setManagementOrder(false);
        form.setPurposeBuiltBlockOfThree(false);
        if (exemption != null) {
            form.setExemption(exemption);
            form.setExemptionEvidence("Council tax bill and a statement of truth, seen at the counter");
        }
        return form;
    }

    private static PartyForm party(PartyRole role, Landlord who, @Nullable PartyRole same) {
        PartyForm form = new PartyForm(role);
        form.setKind(who.isCompany() ? PartyKind.ORGANISATION : PartyKind.PERSON);
        form.setName(who.name());
        form.setCompanyNumber(who.companyNumber());
        form.setAddress(who.writtenTo());
        form.setPhone(who.phone());
        form.setEmail(who.email());
        form.setSameAs(same);
        return form;
    }

    private InterestsForm interests() {
        InterestsForm form = new InterestsForm();
        form.setNone(lender == null);
        if (lender != null) {
            PartyForm mortgagee = party(PartyRole.INTEREST, lender, null);
            mortgagee.setInterest(InterestKind.MORTGAGEE);
            form.setPersons(List.of(mortgagee));
        }
        return form;
    }

    private PropertyDetailsForm details(boolean partTwo) {
        PropertyDetailsForm form = new PropertyDetailsForm();
        int homes = Math.max(1, units.size());
        form.setAgeOfConstruction(
                building.storeys() > 2 || random.nextBoolean()
                        ? AgeOfConstruction.BEFORE_1919
                        : AgeOfConstruction.FROM_1919_TO_1945);
        form.setHouseType(
                partTwo
                        ? HouseType.HOUSE_IN_MULTIPLE_OCCUPATION
                        : units.isEmpty()
                                ? HouseType.HOUSE_SINGLE_OCCUPATION
                                : homes > 1 ? HouseType.HOUSE_CONVERTED_TO_FLATS : HouseType.FLAT_SINGLE_OCCUPATION);
        form.setNoOtherLicensedHouses(true);
        // what a licence for one flat asks is the flat's own storeys, not the terrace's
        form.setStoreys(partTwo ? Math.max(3, building.storeys()) : homes == 1 && !units.isEmpty() ? 1 : 2);
        form.setLevels(form.getStoreys());
        form.setLettingUnits(homes);
        form.setHabitableRooms(homes * (2 + random.nextInt(2)));
        form.setBathrooms(partTwo ? 2 : homes);
        form.setWcs(partTwo ? 2 : homes);
        form.setWashBasins(homes);
        form.setSinks(homes);
        form.setKitchens(partTwo ? 1 : homes);
        form.setHouseholds(homes);
        form.setOccupiers(partTwo ? Math.max(5, homes) : homes + random.nextInt(2));
        return form;
    }

    private SafetyForm safety(LocalDate gasCertificate) {
        SafetyForm form = new SafetyForm();
        form.setFireEquipment("Fire blanket and dry powder extinguisher in the kitchen");
        form.setSmokeAlarms(1 + random.nextInt(4));
        form.setSmokeAlarmLocations("Hall and landing, mains with battery");
        form.setEscapeRoutes("Main stair to the street door");
        form.setFireTraining("Shown round at the start of the tenancy; leaflet in the occupier's language");
        form.setFurnitureSafe(true);
        boolean gas = flaw == Flaw.INCOMPLETE || random.nextInt(5) > 0;
        form.setGasSupplied(gas);
        if (gas) {
            form.setGasAppliancesSafe(true);
            form.setGasCertificateOn(gasCertificate);
        }
        return form;
    }

    private FitnessForm fitness() {
        List<FitnessAnswer> answers = new ArrayList<>();
        for (About about : List.of(About.HOLDER, About.MANAGER)) {
            for (FitnessQuestion question : FitnessQuestion.values()) {
                FitnessAnswer answer = new FitnessAnswer();
                answer.setAbout(about);
                answer.setQuestion(question);
                boolean yes =
                        flaw == Flaw.CONVICTION && about == About.HOLDER && question == FitnessQuestion.HOUSING_LAW;
                answer.setAnswer(yes);
                if (yes) {
                    answer.setDetail("Judgment in the county court, June 2009: repairs not done for eleven months after"
                            + " notice; damages and costs paid");
                }
                answers.add(answer);
            }
        }
        FitnessForm form = new FitnessForm();
        form.setAnswers(answers);
        return form;
    }

    private ManagementForm management() {
        ManagementForm form = new ManagementForm();
        form.setFunding("A tenth of the rents is put aside for repairs");
        form.setRepairs("By telephone or letter; urgent ones within 24 hours, others within 14 days");
        form.setEmergencyContact(
                (agent == null ? owner : agent).name() + ", " + (agent == null ? owner : agent).phone());
        form.setAntisocialBehaviour("Warning letter, then a meeting, then notice; the council is told");
        return form;
    }

    private NotifiedForm notified(boolean lenderToo) {
        List<NotifiedPerson> told = new ArrayList<>();
        if (agent != null) {
            told.add(told(agent, "Person managing"));
        }
        if (lender != null && lenderToo) {
            told.add(told(lender, "Mortgagee"));
        }
        NotifiedForm form = new NotifiedForm();
        form.setPersons(told);
        return form;
    }

    private NotifiedPerson told(Landlord who, String interest) {
        NotifiedPerson person = new NotifiedPerson();
        person.setName(who.name());
        person.setAddress(who.writtenTo());
        person.setInterest(interest);
        person.setToldOn(received.minusDays(2));
        person.setMethod("Letter with a copy of the form");
        return person;
    }

    private DeclarationsForm declarations() {
        DeclarationsForm form = new DeclarationsForm();
        form.setApplicantName(owner.name());
        form.setApplicantSignedOn(received.minusDays(1));
        return form;
    }
}
