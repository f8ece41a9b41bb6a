package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The decision table "does this house need a licence?", its rows asked in order (Housing Act 2004 ss.79 and 85). */
final class LicensabilityTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private LicensabilityTable() {}

    /**
     * What the table is asked about.
     *
     * @param on the day of the question
     * @param designation the designation in force in which every dwelling lies, null where there is none
     * @param facts what was said of the house
     * @param details what it consists of
     * @param hmo the test of Part 2 in force on that day
     * @param licensed the licences under Part 2 on record for the house
     * @param licensedOn the day on which they are asked whether they cover it
     * @param inSpiteBecause why Part 2 does not apply in spite of them; empty where nobody says so
     */
    record Question(
            LocalDate on,
            @Nullable String designation,
            LicensabilityForm facts,
            PropertyDetailsForm details,
            HmoTest hmo,
            HmoCover licensed,
            LocalDate licensedOn,
            String inSpiteBecause) {

        boolean isLedByHmoLicence() {
            return licensed.isWholeOn(licensedOn) && inSpiteBecause.isEmpty();
        }
    }

    /**
     * The test for mandatory licensing of houses in multiple occupation: dated law.
     *
     * @param block from how many self-contained flats on a purpose-built block leaves its flats outside it; 0 where none does
     */
    record HmoTest(String edition, int storeys, int persons, int households, int block) {

        boolean catches(PropertyDetailsForm house, boolean purposeBuiltBlock) {
            return atLeast(house.getStoreys(), storeys)
                    && atLeast(house.getOccupiers(), persons)
                    && atLeast(house.getHouseholds(), households)
                    && !(block > 0 && purposeBuiltBlock);
        }

        private static boolean atLeast(@Nullable Integer number, int least) {
            return number == null ? least <= 1 : number >= least;
        }
    }

    static LicensabilityAnswer answer(Question asked) {
        LicensabilityForm facts = asked.facts();
        String day = DAY.format(asked.on());
        if (asked.designation() == null) {
            return answer(
                    asked,
                    LicensabilityOutcome.NOT_LICENSABLE,
                    1,
                    "The house lies outside every designation in force on " + day
                            + ", so no selective licence is needed (Housing Act 2004 s.79(2)(a)).");
        }
        if (facts.getOccupation() == Occupation.VACANT || facts.getOccupation() == Occupation.OWNER_OCCUPIED) {
            return answer(
                    asked,
                    LicensabilityOutcome.NOT_LICENSABLE,
                    2,
                    "The house is not occupied under a tenancy or licence ("
                            + facts.getOccupation().words().toLowerCase(Locale.UK)
                            + "), so no selective licence is needed (Housing Act 2004 s.79(2)(b)).");
        }
        ExemptionType exemption = facts.getExemption();
        if (exemption != null) {
            return answer(
                    asked,
                    LicensabilityOutcome.EXEMPT,
                    3,
                    "The tenancy or licence is exempt: "
                            + exemption.words()
                            + (exemption == ExemptionType.REGISTERED_PROVIDER
                                    ? " (Housing Act 2004 s.79(3))."
                                    : " (SI 2006/370 art 2)."));
        }
        if (asked.isLedByHmoLicence()) {
            return answer(
                    asked,
                    LicensabilityOutcome.PART_2,
                    4,
                    "The house is licensed as a house in multiple occupation under Part 2, so no selective licence is needed on "
                            + DAY.format(asked.licensedOn()) + " (Housing Act 2004 s.85(1)(a)). "
                            + asked.licensed().words(asked.licensedOn()));
        }
        if (asked.hmo().catches(asked.details(), Boolean.TRUE.equals(facts.getPurposeBuiltBlockOfThree()))) {
            return answer(
                    asked,
                    LicensabilityOutcome.PART_2,
                    4,
                    "The house is a house in multiple occupation that must be licensed under Part 2 ("
                            + asked.details().getOccupiers() + " people in "
                            + asked.details().getHouseholds()
                            + " households), so Part 3 does not apply (Housing Act 2004 s.85(1)(a))."
                            + (asked.licensed().on(asked.licensedOn()).isEmpty()
                                    ? " No HMO licence of it is on record for that day."
                                    : ""));
        }
        LocalDate until = facts.getTemporaryExemptionUntil();
        if (until != null && !asked.on().isAfter(until)) {
            return answer(
                    asked,
                    LicensabilityOutcome.EXEMPT,
                    5,
                    "A temporary exemption notice is in force until " + DAY.format(until)
                            + "; no licence is needed until then (Housing Act 2004 s.85(1)(b)).");
        }
        if (Boolean.TRUE.equals(facts.getManagementOrder())) {
            return answer(
                    asked,
                    LicensabilityOutcome.EXEMPT,
                    6,
                    "A management order is in force; no licence is needed while it is (Housing Act 2004 s.85(1)(c)).");
        }
        return answer(
                asked,
                LicensabilityOutcome.LICENSABLE,
                7,
                "The house lies in the designation \"" + asked.designation() + "\" in force on " + day
                        + " and needs a selective licence (Housing Act 2004 s.85(1)).");
    }

    private static LicensabilityAnswer answer(Question asked, LicensabilityOutcome outcome, int rule, String sentence) {
        LicensabilityForm facts = asked.facts();
        PropertyDetailsForm details = asked.details();
        String inputs = "on=" + asked.on()
                + "; designation=" + asked.designation()
                + "; occupation=" + facts.getOccupation()
                + "; exemption=" + facts.getExemption()
                + "; exemption evidence=" + facts.getExemptionEvidence()
                + "; temporary exemption until=" + facts.getTemporaryExemptionUntil()
                + "; management order=" + facts.getManagementOrder()
                + "; flat in a purpose-built block of three or more=" + facts.getPurposeBuiltBlockOfThree()
                + "; storeys=" + details.getStoreys()
                + "; occupiers=" + details.getOccupiers()
                + "; households=" + details.getHouseholds();
        String covered = asked.licensed().words(asked.licensedOn());
        inputs += "; HMO licence on " + asked.licensedOn() + "=" + (covered.isEmpty() ? "none on record" : covered);
        String licences = asked.licensed().referencesOn(asked.licensedOn());
        String inSpite = licences.isEmpty() ? "" : asked.inSpiteBecause();
        if (!inSpite.isEmpty()) {
            inputs += "; Part 2 does not apply in spite of it because=" + inSpite;
        }
        return new LicensabilityAnswer(
                outcome, rule, "HMO_TEST " + asked.hmo().edition(), sentence, inputs, licences, inSpite);
    }
}
