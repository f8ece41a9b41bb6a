package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of "does this house need a licence?", asked in order (Housing Act 2004 ss.79, 85). */
class LicensabilityTableTest {

    private static final LocalDate MAY_2011 = LocalDate.of(2011, 5, 6);
    private static final LicensabilityTable.HmoTest HMO_2006 = new LicensabilityTable.HmoTest("2006", 3, 5, 2, 0);
    private static final LicensabilityTable.HmoTest HMO_2018 = new LicensabilityTable.HmoTest("2018", 1, 5, 2, 3);

    private final LicensabilityForm facts = new LicensabilityForm();
    private final PropertyDetailsForm house = new PropertyDetailsForm();
    private HmoCover licensed = HmoCover.NONE;
    private LocalDate licensedOn = MAY_2011;
    private String inSpite = "";

    private LicensabilityAnswer answer(@Nullable String designation, LicensabilityTable.HmoTest test) {
        return LicensabilityTable.answer(new LicensabilityTable.Question(
                MAY_2011, designation, facts, house, test, licensed, licensedOn, inSpite));
    }

    private LicensabilityAnswer inside() {
        return answer("Parts of Cliftonville West", HMO_2006);
    }

    private void people(int storeys, int occupiers, int households) {
        house.setStoreys(storeys);
        house.setOccupiers(occupiers);
        house.setHouseholds(households);
    }

    @Test
    void a_let_house_in_the_designation_needs_a_licence_and_the_sentence_names_the_provision() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        LicensabilityAnswer answer = inside();
        assertThat(answer.isLicensable()).isTrue();
        assertThat(answer.rule()).isEqualTo(7);
        assertThat(answer.sentence()).contains("Parts of Cliftonville West", "6 May 2011", "s.85(1)");
    }

    @Test
    void outside_every_designation_nothing_else_is_asked() {
        facts.setExemption(ExemptionType.HOLIDAY_LET);
        LicensabilityAnswer answer = answer(null, HMO_2006);
        assertThat(answer.outcome()).isEqualTo(LicensabilityOutcome.NOT_LICENSABLE);
        assertThat(answer.rule()).isEqualTo(1);
    }

    @Test
    void an_empty_house_and_an_owners_own_need_none() {
        for (Occupation occupation : new Occupation[] {Occupation.VACANT, Occupation.OWNER_OCCUPIED}) {
            facts.setOccupation(occupation);
            assertThat(inside().rule()).as(occupation.name()).isEqualTo(2);
        }
    }

    @Test
    void every_exemption_is_exempt_and_a_registered_provider_by_the_act_itself() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        for (ExemptionType exemption : ExemptionType.values()) {
            facts.setExemption(exemption);
            LicensabilityAnswer answer = inside();
            assertThat(answer.outcome()).as(exemption.name()).isEqualTo(LicensabilityOutcome.EXEMPT);
            assertThat(answer.sentence())
                    .contains(exemption == ExemptionType.REGISTERED_PROVIDER ? "s.79(3)" : "SI 2006/370 art 2");
        }
    }

    @Test
    void a_part_2_house_in_multiple_occupation_is_excluded_and_a_small_one_is_included() {
        facts.setOccupation(Occupation.SEVERAL_TENANCIES);
        people(3, 5, 2);
        assertThat(inside().outcome()).isEqualTo(LicensabilityOutcome.PART_2);
        people(2, 5, 2);
        assertThat(inside().isLicensable()).as("two storeys in 2011").isTrue();
        people(3, 4, 2);
        assertThat(inside().isLicensable()).as("four people").isTrue();
        people(3, 5, 1);
        assertThat(inside().isLicensable()).as("one household").isTrue();
    }

    @Test
    void from_october_2018_storeys_do_not_count_but_a_flat_in_a_purpose_built_block_does() {
        facts.setOccupation(Occupation.SEVERAL_TENANCIES);
        people(1, 5, 2);
        assertThat(answer("D", HMO_2018).outcome()).isEqualTo(LicensabilityOutcome.PART_2);
        facts.setPurposeBuiltBlockOfThree(true);
        assertThat(answer("D", HMO_2018).isLicensable()).isTrue();
        assertThat(answer("D", HMO_2018).ruleVersion()).isEqualTo("HMO_TEST 2018");
    }

    @Test
    void a_temporary_exemption_counts_to_its_last_day_and_no_longer() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        facts.setTemporaryExemptionUntil(MAY_2011);
        assertThat(inside().rule()).isEqualTo(5);
        facts.setTemporaryExemptionUntil(MAY_2011.minusDays(1));
        assertThat(inside().isLicensable()).isTrue();
    }

    @Test
    void under_a_management_order_none_is_needed() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        facts.setManagementOrder(true);
        assertThat(inside().rule()).isEqualTo(6);
    }

    @Test
    void the_inputs_are_kept_as_the_basis_of_a_prosecution() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        people(3, 4, 2);
        assertThat(inside().inputs())
                .contains("on=2011-05-06", "occupation=ONE_TENANCY", "storeys=3", "occupiers=4", "households=2");
    }

    private static final HmoLicence LICENCE = new HmoLicence(
            "CL-2011-00001", "06/0100/HMO", "Thanet District Council", "1", MAY_2011.minusYears(5), MAY_2011);

    @Test
    void a_licence_under_part_2_leads_the_answer_on_its_days_whatever_else_is_said_and_is_among_the_inputs() {
        facts.setOccupation(Occupation.ONE_TENANCY);
        people(1, 2, 1);
        licensed = new HmoCover("1", List.of("1"), List.of(LICENCE));
        LicensabilityAnswer answer = inside();
        assertThat(answer.outcome()).isEqualTo(LicensabilityOutcome.PART_2);
        assertThat(answer.isByHmoLicence()).isTrue();
        assertThat(answer.isToBeApplied()).as("for the days after it").isTrue();
        assertThat(answer.sentence()).contains("06/0100/HMO", "s.85(1)(a)", "From 7 May 2011");
        assertThat(answer.inputs()).contains("HMO licence on 2011-05-06=HMO licence 06/0100/HMO");
        assertThat(answer.hmoLicences()).isEqualTo("CL-2011-00001");
        licensedOn = MAY_2011.plusDays(1);
        assertThat(inside().isLicensable()).as("the day after its last").isTrue();
        assertThat(inside().inputs()).contains("HMO licence on 2011-05-07=none on record");
        assertThat(answer(null, HMO_2006).rule())
                .as("outside every designation")
                .isEqualTo(1);
    }

    @Test
    void whoever_answers_against_the_licence_says_why_and_what_was_found_of_the_house_counts() {
        facts.setOccupation(Occupation.SEVERAL_TENANCIES);
        people(3, 4, 2);
        licensed = new HmoCover("1", List.of("1"), List.of(LICENCE));
        inSpite = "The upper floor was closed: four people live there since March.";
        assertThat(inside().isLicensable()).isTrue();
        assertThat(inside().inSpiteBecause()).isEqualTo(inSpite);
        assertThat(inside().inputs()).contains("Part 2 does not apply in spite of it because=The upper floor");
        people(3, 5, 2);
        assertThat(inside().outcome()).as("the definition itself").isEqualTo(LicensabilityOutcome.PART_2);
        licensed = HmoCover.NONE;
        assertThat(inside().inSpiteBecause()).as("nothing to answer against").isEmpty();
        assertThat(inside().sentence()).contains("No HMO licence of it is on record");
        assertThat(inside().isToBeApplied()).as("an unlicensed HMO").isFalse();
    }
}
