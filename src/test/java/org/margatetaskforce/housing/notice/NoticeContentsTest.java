package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.law.SeededLaw;

/** What each notice or order must say before it is printed: ss.13, 14, 22, 23, 28, 29, 41 and 44. */
class NoticeContentsTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 6, 15);

    private final NoticePlan plan = new NoticePlan();
    private final HazardForm hazard = new HazardForm();
    private final List<PartyForm> parties = new ArrayList<>();

    NoticeContentsTest() {
        plan.setPremisesKind(PremisesKind.HOUSE);
        plan.setPremises("12 Athelstan Road, Margate");
        plan.setWorksStartOn(TODAY.plusDays(28));
        plan.setWorksEndOn(TODAY.plusDays(90));
        plan.setWorksStartDays(7);
        plan.setWorksEndDays(60);
        plan.setSuspension("Until a person of 65 or over moves in.");
        plan.setProhibited("Nobody may sleep in the basement.");
        plan.setRemedyForRevocation("A second way out of the basement.");
        plan.setInspectOn(TODAY.plusDays(30));
        plan.setStartedOn(TODAY);
        plan.setEntryPower("s.40(4) and Sch 3 para 3");
        plan.setAdvice("Fit a handrail.");
        plan.setFollowUpOn(TODAY.plusDays(60));
        hazard.setReference("HZ-2011-00001");
        hazard.setTitle("Falling on stairs etc");
        hazard.setCategory(1);
        hazard.setBand("C");
        hazard.setDeficiency("No handrail.");
        hazard.setWorks("Fit a handrail.");
        hazard.setRemovesCategory1(true);
        PartyForm control = new PartyForm();
        control.setRole(Recipients.Role.REQUIRED);
        control.setName("Carol Trolle");
        control.setBecause("has control: Sch 1 para 2(2)(a)");
        control.knownAt("1 Example Parade, Folkestone", "the record");
        parties.add(control);
    }

    private List<String> missing(NoticeKind kind) {
        return NoticeContents.missing(
                        kind,
                        plan,
                        List.of(hazard),
                        parties,
                        new NoticeDates(Powers.of(kind), SeededLaw::reckon),
                        TODAY)
                .stream()
                .map(key -> key.replace("housing.missing.", ""))
                .toList();
    }

    private <T> void without(NoticeKind kind, String what, Consumer<T> taking, @Nullable T nothing) {
        taking.accept(nothing);
        assertThat(missing(kind)).containsExactly(what);
    }

    @Test
    void whole_ones_lack_nothing() {
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.isServedHere()) {
                assertThat(missing(kind)).as(kind.words()).isEmpty();
            }
        }
    }

    @Test
    void s_13_2_b_the_hazard() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "hazard", hazard::setIncluded, false);
    }

    @Test
    void s_13_2_b_the_premises() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "premises", plan::setPremises, " ");
    }

    @Test
    void s_13_2_c_the_deficiency() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "deficiency", hazard::setDeficiency, "");
    }

    @Test
    void s_13_2_d_the_remedial_action() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "works", hazard::setWorks, "");
    }

    @Test
    void s_13_2_e_the_start() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "works-start", plan::setWorksStartOn, null);
    }

    @Test
    void s_13_2_f_the_completion() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "works-end", plan::setWorksEndOn, null);
    }

    @Test
    void s_13_3_no_start_before_the_28th_day_after_service() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "works-start-too-early", plan::setWorksStartOn, TODAY.plusDays(27));
    }

    @Test
    void s_11_5_a_works_at_least_take_a_hazard_out_of_category_1() {
        without(NoticeKind.IMPROVEMENT_NOTICE, "works-remove-category-1", hazard::setRemovesCategory1, false);
        hazard.setCategory(2);
        assertThat(missing(NoticeKind.IMPROVEMENT_NOTICE)).as("s.12").isEmpty();
    }

    @Test
    void s_14_a_suspended_notice_says_until_what() {
        without(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE, "suspension", plan::setSuspension, null);
    }

    @Test
    void s_22_2_an_order_says_what_it_prohibits_and_what_would_have_it_revoked() {
        without(NoticeKind.PROHIBITION_ORDER, "prohibited", plan::setProhibited, null);
        plan.setProhibited("The basement.");
        without(NoticeKind.PROHIBITION_ORDER, "remedy-for-revocation", plan::setRemedyForRevocation, null);
    }

    @Test
    void s_23_a_suspended_order_says_until_what() {
        without(NoticeKind.SUSPENDED_PROHIBITION_ORDER, "suspension", plan::setSuspension, null);
    }

    @Test
    void ss_28_6_and_29_6_a_hazard_awareness_notice_says_what_is_advised_and_is_followed_up() {
        without(NoticeKind.HAZARD_AWARENESS_NOTICE, "advice", plan::setAdvice, null);
        plan.setAdvice("Fit a handrail.");
        without(NoticeKind.HAZARD_AWARENESS_NOTICE, "follow-up", plan::setFollowUpOn, TODAY);
    }

    @Test
    void s_41_2_remedial_action_says_when_it_started_and_the_power_to_enter() {
        without(NoticeKind.EMERGENCY_REMEDIAL_ACTION, "started-on", plan::setStartedOn, null);
        plan.setStartedOn(TODAY);
        without(NoticeKind.EMERGENCY_REMEDIAL_ACTION, "entry-power", plan::setEntryPower, null);
    }

    @Test
    void s_44_2_an_emergency_order_says_what_an_order_says_and_is_of_category_1_alone() {
        without(NoticeKind.EMERGENCY_PROHIBITION_ORDER, "prohibited", plan::setProhibited, null);
        plan.setProhibited("The basement.");
        without(NoticeKind.EMERGENCY_PROHIBITION_ORDER, "category-1-only", hazard::setCategory, 2);
    }

    @Test
    void whoever_it_must_reach_is_there_with_an_address() {
        parties.get(0).setAddress(null);
        assertThat(missing(NoticeKind.IMPROVEMENT_NOTICE)).containsExactly("address");
        parties.get(0).setLeftOut(true);
        assertThat(missing(NoticeKind.IMPROVEMENT_NOTICE)).containsExactly("override-reason", "recipient");
    }
}
