package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;

/** For tests: a landlord who fills in every section of the form. */
public final class Applicant {

    private Applicant() {}

    public static HouseForm house(String uprn, List<String> units, LocalDate receivedOn) {
        HouseForm form = new HouseForm();
        form.setUprn(uprn);
        form.setUnitUprns(units);
        form.setReceivedOn(receivedOn);
        return form;
    }

    public static LicensabilityForm let() {
        LicensabilityForm form = new LicensabilityForm();
        form.setOccupation(Occupation.ONE_TENANCY);
        return form;
    }

    public static PartyForm person(PartyRole role, String name) {
        PartyForm form = new PartyForm(role);
        form.setKind(PartyKind.PERSON);
        form.setName(name);
        form.setAddress("1 Elsewhere Street, Ramsgate CT11 8AA");
        return form;
    }

    public static PartyForm same(PartyRole role, PartyRole as) {
        PartyForm form = new PartyForm(role);
        form.setSameAs(as);
        return form;
    }

    public static InterestsForm mortgaged() {
        InterestsForm form = new InterestsForm();
        PartyForm bank = new PartyForm(PartyRole.INTEREST);
        bank.setKind(PartyKind.ORGANISATION);
        bank.setName("Thanet Mutual Building Society");
        bank.setAddress("2 Cecil Square, Margate CT9 1BD");
        bank.setInterest(InterestKind.MORTGAGEE);
        form.setPersons(List.of(bank));
        return form;
    }

    public static PropertyDetailsForm details() {
        PropertyDetailsForm form = new PropertyDetailsForm();
        form.setAgeOfConstruction(AgeOfConstruction.BEFORE_1919);
        form.setHouseType(HouseType.FLAT_SINGLE_OCCUPATION);
        form.setNoOtherLicensedHouses(true);
        form.setStoreys(1);
        form.setLevels(1);
        form.setLettingUnits(1);
        form.setHabitableRooms(3);
        form.setBathrooms(1);
        form.setWcs(1);
        form.setWashBasins(1);
        form.setSinks(1);
        form.setKitchens(1);
        form.setHouseholds(1);
        form.setOccupiers(2);
        return form;
    }

    public static SafetyForm safety(LocalDate gasCertificate) {
        SafetyForm form = new SafetyForm();
        form.setFireEquipment("Fire blanket in the kitchen");
        form.setSmokeAlarms(2);
        form.setSmokeAlarmLocations("Hall and kitchen");
        form.setEscapeRoutes("Front door to the stairs and the street");
        form.setFireTraining("Leaflet on moving in");
        form.setFurnitureSafe(true);
        form.setGasSupplied(true);
        form.setGasAppliancesSafe(true);
        form.setGasCertificateOn(gasCertificate);
        return form;
    }

    public static FitnessForm fitness(@Nullable FitnessQuestion yes) {
        FitnessForm form = new FitnessForm();
        for (About about : List.of(About.HOLDER, About.MANAGER)) {
            for (FitnessQuestion question : FitnessQuestion.values()) {
                FitnessAnswer row = new FitnessAnswer();
                row.setAbout(about);
                row.setQuestion(question);
                row.setAnswer(about == About.HOLDER && question == yes);
                row.setDetail(
                        question == yes ? "Fined in 2008 for failing to repair a boiler in another house." : null);
                form.getAnswers().add(row);
            }
        }
        return form;
    }

    public static ManagementForm management() {
        ManagementForm form = new ManagementForm();
        form.setFunding("From the rent; a reserve of three months");
        form.setRepairs("Reported by telephone, done within a week");
        form.setEmergencyContact("The manager, at any hour");
        form.setAntisocialBehaviour("Warning letter, then a plan with the council");
        return form;
    }

    public static NotifiedForm notified(String... names) {
        NotifiedForm form = new NotifiedForm();
        for (String name : names) {
            NotifiedPerson row = new NotifiedPerson();
            row.setName(name);
            row.setAddress("2 Cecil Square, Margate CT9 1BD");
            row.setInterest("mortgagee");
            row.setToldOn(LocalDate.of(2011, 5, 1));
            row.setMethod("letter");
            form.getPersons().add(row);
        }
        return form;
    }

    public static DeclarationsForm declared(LocalDate on) {
        DeclarationsForm form = new DeclarationsForm();
        form.setApplicantName("Femi Adeyemi");
        form.setApplicantSignedOn(on);
        return form;
    }

    public static PaymentForm payment(long pence, LocalDate on) {
        PaymentForm form = new PaymentForm();
        form.setPence(pence);
        form.setPaidOn(on);
        form.setReceipt("R-1");
        form.setMethod(PaymentMethod.CHEQUE);
        return form;
    }

    public static AssessmentForm assessed(Recommendation what, boolean fit, @Nullable Integer months) {
        AssessmentForm form = new AssessmentForm();
        form.setHolderFit(fit);
        form.setHolderFitReason("Nothing known but what was declared");
        form.setHolderMostAppropriate(true);
        form.setHolderMostAppropriateReason("Owns the house and receives its rent");
        form.setManagerHasControl(true);
        form.setManagerHasControlReason("The owner manages");
        form.setManagerFit(true);
        form.setManagerFitReason("Nothing known");
        form.setArrangementsSatisfactory(true);
        form.setArrangementsSatisfactoryReason("Funding and repairs are in hand");
        form.setReasons("The tests of section 88 were considered one by one.");
        form.setRecommendation(what);
        form.setTermMonths(months);
        ConditionChoice choice = new ConditionChoice();
        choice.setCode("TEN2");
        form.setConditions(List.of(choice));
        return form;
    }

    /** Everybody served by the same method on the same day. */
    public static ServeForm served(
            List<RecipientForm> recipients, ServiceMethod method, LocalDate on, @Nullable LocalDate commencesOn) {
        ServeForm form = new ServeForm();
        for (RecipientForm recipient : recipients) {
            recipient.setMethod(method);
            recipient.setSentOn(on);
        }
        form.setRecipients(recipients);
        form.setCommencesOn(commencesOn);
        return form;
    }
}
