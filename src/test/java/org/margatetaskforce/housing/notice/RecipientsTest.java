package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.notice.Recipients.Interested;
import org.margatetaskforce.people.InterestKind;

/** On whom a notice is served: Schedules 1 and 2 of the Act, row by row. */
class RecipientsTest {

    private static final String LET = "Flat 2, 12 Athelstan Road, Margate CT9 2BD";

    private static final Interested FREEHOLDER = in("P-1", "Freda Holt", InterestKind.FREEHOLDER, false);
    private static final Interested LESSEE = in("P-2", "Lee Essex", InterestKind.LEASEHOLDER, true);
    private static final Interested CONTROL = in("P-3", "Carol Trolle", InterestKind.PERSON_HAVING_CONTROL, false);
    private static final Interested MANAGER = in("O-1", "Sands Lettings", InterestKind.PERSON_MANAGING, false);
    private static final Interested LENDER = in("O-2", "Harbour Bank", InterestKind.MORTGAGEE, false);
    private static final Interested HOLDER = in("P-4", "Lyn Sens", InterestKind.LICENCE_HOLDER, false);
    private static final Interested TENANT = in("P-5", "Ten Ant", InterestKind.TENANT, true);

    private static Interested in(String reference, String name, InterestKind kind, boolean flat) {
        return new Interested(reference, name, kind, "1 Example Parade, Folkestone", "the record", flat);
    }

    private static List<PartyForm> of(NoticeKind kind, PremisesKind premises, Interested... known) {
        return Recipients.of(kind, premises, LET, List.of(known));
    }

    private static List<String> required(List<PartyForm> all) {
        return all.stream().filter(PartyForm::isRequired).map(PartyForm::name).toList();
    }

    private static List<String> copies(List<PartyForm> all) {
        return all.stream()
                .filter(one -> !one.isRequired())
                .map(PartyForm::name)
                .toList();
    }

    @Test
    void sch_1_para_1_and_trap_5_of_a_licensed_dwelling_the_licence_holder_whatever_the_records_say() {
        List<PartyForm> all = of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.FLAT, FREEHOLDER, LESSEE, CONTROL, HOLDER);
        assertThat(required(all)).containsExactly("Lyn Sens");
        assertThat(all.get(0).getBecause()).contains("Sch 1 para 1");
    }

    @Test
    void sch_1_para_2_2_a_of_a_house_the_person_having_control() {
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, FREEHOLDER, CONTROL, MANAGER)))
                .containsExactly("Carol Trolle");
    }

    @Test
    void sch_1_para_2_2_b_of_an_hmo_who_has_control_or_manages() {
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE_HMO, CONTROL, MANAGER)))
                .containsExactly("Carol Trolle");
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE_HMO, FREEHOLDER, MANAGER)))
                .containsExactly("Sands Lettings");
    }

    @Test
    void sch_1_para_3_of_a_flat_the_owner_who_ought_to_act() {
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.FLAT, FREEHOLDER, LESSEE, MANAGER)))
                .containsExactly("Lee Essex");
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.FLAT, FREEHOLDER, MANAGER)))
                .containsExactly("Freda Holt");
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.FLAT_HMO, MANAGER)))
                .containsExactly("Sands Lettings");
    }

    @Test
    void sch_1_para_4_of_common_parts_an_owner_of_the_building_and_no_licence_holder() {
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.COMMON_PARTS, HOLDER, LESSEE, FREEHOLDER)))
                .containsExactly("Freda Holt");
    }

    @Test
    void sch_1_para_5_copies_go_to_everyone_else_with_an_interest_and_to_occupiers() {
        assertThat(copies(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, FREEHOLDER, CONTROL, LENDER, TENANT)))
                .containsExactly("Freda Holt", "Harbour Bank", "Ten Ant", "The occupiers");
    }

    @Test
    void nobody_is_guessed_where_nobody_with_control_is_known() {
        assertThat(required(of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, FREEHOLDER)))
                .isEmpty();
    }

    @Test
    void ss_28_7_and_40_8_awareness_and_remedial_action_reach_whom_an_improvement_notice_would() {
        for (NoticeKind kind : List.of(NoticeKind.HAZARD_AWARENESS_NOTICE, NoticeKind.EMERGENCY_REMEDIAL_ACTION)) {
            assertThat(required(of(kind, PremisesKind.HOUSE, CONTROL, FREEHOLDER)))
                    .containsExactly("Carol Trolle");
        }
    }

    @Test
    void sch_2_paras_1_and_2_an_order_is_served_on_owners_occupiers_permitters_and_mortgagees_alike() {
        List<PartyForm> all = of(NoticeKind.PROHIBITION_ORDER, PremisesKind.HOUSE, FREEHOLDER, MANAGER, LENDER, TENANT);
        assertThat(required(all))
                .containsExactly("Freda Holt", "Sands Lettings", "Harbour Bank", "Ten Ant", "The occupiers");
        assertThat(copies(all)).isEmpty();
        assertThat(all).allSatisfy(one -> assertThat(one.getBecause()).contains("Sch 2 para 1(2)"));
        assertThat(of(NoticeKind.EMERGENCY_PROHIBITION_ORDER, PremisesKind.FLAT, FREEHOLDER))
                .allSatisfy(one -> assertThat(one.getBecause()).contains("Sch 2 para 2(2)"));
    }

    @Test
    void one_person_in_two_capacities_is_served_once() {
        Interested both = in("P-3", "Carol Trolle", InterestKind.FREEHOLDER, false);
        List<PartyForm> all = of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, CONTROL, both);
        assertThat(all).extracting(PartyForm::name).containsExactly("Carol Trolle", "The occupiers");
        assertThat(all.get(0).capacity()).contains("freeholder", "control");
    }

    @Test
    void trap_21_the_let_property_alone_is_refused_where_another_address_is_known_unless_the_officer_says_why() {
        PartyForm party =
                of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, CONTROL).get(0);
        assertThatCode(() -> Recipients.mustNotBeTheLetHouse(party, LET)).doesNotThrowAnyException();
        party.setAddress("flat 2  12 Athelstan Road, Margate, CT9 2BD");
        Throwable refusal = catchThrowable(() -> Recipients.mustNotBeTheLetHouse(party, LET));
        assertThat(((RuleBroken) refusal).key()).isEqualTo("housing.notice.only-the-let-house");
        party.setOverrideReason("He has moved in there since May, the postman says.");
        assertThatCode(() -> Recipients.mustNotBeTheLetHouse(party, LET)).doesNotThrowAnyException();
    }

    @Test
    void another_address_says_where_it_is_from() {
        PartyForm party =
                of(NoticeKind.IMPROVEMENT_NOTICE, PremisesKind.HOUSE, CONTROL).get(0);
        party.setAddress("2 Other Street, Dover");
        Throwable refusal = catchThrowable(() -> Recipients.mustNotBeTheLetHouse(party, LET));
        assertThat(((RuleBroken) refusal).key()).isEqualTo("housing.notice.address-source-needed");
    }
}
