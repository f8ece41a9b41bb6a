package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer about licensability was answered from, as it is read to a court (Housing Act 2004 ss.79, 85 and 95). */
class LicensabilityWordsTest {

    private static final LocalDate MAY_2011 = LocalDate.of(2011, 5, 6);
    private static final LicensabilityTable.HmoTest HMO_2006 = new LicensabilityTable.HmoTest("2006", 3, 5, 2, 0);
    private static final HmoLicence LICENCE = new HmoLicence(
            "CL-2011-00001", "06/0100/HMO", "Thanet District Council", "1", MAY_2011.minusYears(5), MAY_2011);

    private final LicensabilityForm facts = new LicensabilityForm();
    private final PropertyDetailsForm house = new PropertyDetailsForm();

    private LicensabilityAnswer answer(HmoCover licensed, String inSpite) {
        return LicensabilityTable.answer(new LicensabilityTable.Question(
                MAY_2011, "Parts of Cliftonville West", facts, house, HMO_2006, licensed, MAY_2011, inSpite));
    }

    @Test
    void what_nobody_said_is_said_to_be_unsaid_and_no_fact_is_called_null() {
        String words = LicensabilityWords.of(answer(HmoCover.NONE, "").inputs());
        assertThat(words.lines())
                .containsExactly(
                        "The day asked about: 6 May 2011",
                        "Designation in force: Parts of Cliftonville West",
                        "How it is lived in: not said",
                        "Exempt tenancy or licence: none",
                        "Temporary exemption notice: none",
                        "Management order in force: not said",
                        "Flat in a purpose-built block of three or more flats: not said",
                        "Storeys: not said",
                        "People who live there: not said",
                        "Households: not said",
                        "HMO licence on 6 May 2011: none on record");
    }

    @Test
    void everything_that_was_said_stands_in_it_whatever_signs_an_officer_typed() {
        facts.setOccupation(Occupation.SEVERAL_TENANCIES);
        facts.setExemption(ExemptionType.HOLIDAY_LET);
        facts.setExemptionEvidence("Brochure; storeys=two on page 3");
        facts.setTemporaryExemptionUntil(MAY_2011);
        facts.setManagementOrder(true);
        facts.setPurposeBuiltBlockOfThree(false);
        house.setStoreys(3);
        house.setOccupiers(4);
        house.setHouseholds(2);
        LicensabilityAnswer answer =
                answer(new HmoCover("1", List.of("1"), List.of(LICENCE)), "Since March; on record=one couple");
        assertThat(LicensabilityWords.of(answer.inputs() + "; on record=TE-2011-00001, MO-2011-00002"))
                .contains(
                        "How it is lived in: Let in parts under two or more tenancies or licences",
                        "Exempt tenancy or licence: Holiday let",
                        "Shown by: Brochure; storeys=two on page 3",
                        "Temporary exemption notice: in force until 6 May 2011",
                        "Management order in force: yes",
                        "Flat in a purpose-built block of three or more flats: no",
                        "Storeys: 3",
                        "People who live there: 4",
                        "Households: 2",
                        "HMO licence on 6 May 2011: HMO licence 06/0100/HMO",
                        "in spite of it because: Since March",
                        "TE-2011-00001, MO-2011-00002");
    }

    @Test
    void what_was_kept_before_licences_under_part_2_were_asked_for_and_of_a_covered_house_reads_too() {
        String before = answer(HmoCover.NONE, "").inputs().replaceFirst("; HMO licence on .*", "");
        assertThat(LicensabilityWords.of(before)).endsWith("Households: not said");
        assertThat(LicensabilityWords.of("house=Flat 1, 3 Trial Road; covered by=SL-2011-00001"))
                .isEqualTo("The house: Flat 1, 3 Trial Road\nCovered already by: SL-2011-00001");
    }

    @Test
    void the_row_that_answered_is_named_and_words_stay_as_they_are() {
        String row = "row 7 of the decision table of sections 79 and 85, with the HMO test of 2006";
        assertThat(LicensabilityWords.rule(7, "HMO_TEST 2006")).isEqualTo(row);
        assertThat(LicensabilityWords.of("It needs a licence. (rule 7, HMO_TEST 2006)"))
                .isEqualTo("It needs a licence. (" + row + ")");
        assertThat(LicensabilityWords.rule(0, "COVER")).contains("the house is covered");
        assertThat(LicensabilityWords.of("The tenant was met.")).isEqualTo("The tenant was met.");
    }
}
