package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** The duty and the choice: ss.5, 7, 8 and 10. */
class CourseRulesTest {

    private static final CourseRules.Circumstances CATEGORY_1 =
            new CourseRules.Circumstances(true, false, false, false, false, false);
    private static final CourseRules.Circumstances CATEGORY_2 =
            new CourseRules.Circumstances(false, true, true, false, false, false);

    private static List<NoticeKind> open(CourseRules.Circumstances now) {
        return Powers.ALL.stream()
                .filter(power -> CourseRules.shut(power, now).isEmpty())
                .map(Power::getKind)
                .toList();
    }

    private static String refusal(
            NoticeKind chosen,
            CourseRules.Circumstances now,
            @Nullable String reasons,
            Map<NoticeKind, String> against,
            boolean fire,
            @Nullable String consulted) {
        Throwable refusal = catchThrowable(() -> CourseRules.mustBeReasoned(
                chosen, Powers.ALL, now, reasons, "The ceiling may fall today.", against, fire, consulted));
        return refusal == null ? "" : ((RuleBroken) refusal).key();
    }

    private static Map<NoticeKind, String> againstAllBut(NoticeKind chosen) {
        Map<NoticeKind, String> against = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind != chosen) {
                against.put(kind, "It would not be as quick.");
            }
        }
        return against;
    }

    @Test
    void the_nine_courses_of_s_5_2_are_rows() {
        assertThat(Powers.ALL).extracting(Power::getKind).containsExactly(NoticeKind.values());
    }

    @Test
    void s_5_and_trap_11_a_category_1_hazard_leaves_the_choice_between_all_but_emergency_measures() {
        assertThat(open(CATEGORY_1))
                .containsExactly(
                        NoticeKind.IMPROVEMENT_NOTICE,
                        NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE,
                        NoticeKind.PROHIBITION_ORDER,
                        NoticeKind.SUSPENDED_PROHIBITION_ORDER,
                        NoticeKind.HAZARD_AWARENESS_NOTICE,
                        NoticeKind.DEMOLITION_ORDER,
                        NoticeKind.CLEARANCE_AREA);
    }

    @Test
    void s_7_category_2_alone_never_opens_emergency_measures_however_imminent() {
        assertThat(open(CATEGORY_2))
                .doesNotContain(NoticeKind.EMERGENCY_REMEDIAL_ACTION, NoticeKind.EMERGENCY_PROHIBITION_ORDER)
                .contains(NoticeKind.IMPROVEMENT_NOTICE);
    }

    @Test
    void ss_40_and_43_emergency_measures_ask_for_category_1_imminent_risk_and_no_management_order() {
        assertThat(open(new CourseRules.Circumstances(true, false, true, false, false, false)))
                .contains(NoticeKind.EMERGENCY_REMEDIAL_ACTION, NoticeKind.EMERGENCY_PROHIBITION_ORDER);
        assertThat(open(new CourseRules.Circumstances(true, false, true, true, false, false)))
                .isEmpty();
    }

    @Test
    void a_listed_building_is_neither_demolished_nor_cleared() {
        assertThat(open(new CourseRules.Circumstances(true, true, false, false, true, false)))
                .doesNotContain(NoticeKind.DEMOLITION_ORDER, NoticeKind.CLEARANCE_AREA);
    }

    @Test
    void without_a_hazard_nothing_is_open() {
        assertThat(open(new CourseRules.Circumstances(false, false, true, false, false, false)))
                .isEmpty();
    }

    @Test
    void s_8_nothing_is_decided_without_why_this_one_and_why_not_each_other() {
        NoticeKind chosen = NoticeKind.IMPROVEMENT_NOTICE;
        Map<NoticeKind, String> against = againstAllBut(chosen);
        assertThat(refusal(chosen, CATEGORY_1, " ", against, false, null)).isEqualTo("housing.action.reasons-needed");
        against.remove(NoticeKind.CLEARANCE_AREA);
        assertThat(refusal(chosen, CATEGORY_1, "It is quick.", against, false, null))
                .isEqualTo("housing.action.reasons-against-needed");
        assertThat(refusal(chosen, CATEGORY_1, "It is quick.", againstAllBut(chosen), false, null))
                .isEmpty();
        assertThat(refusal(
                        NoticeKind.EMERGENCY_PROHIBITION_ORDER,
                        CATEGORY_1,
                        "It is quick.",
                        againstAllBut(NoticeKind.EMERGENCY_PROHIBITION_ORDER),
                        false,
                        null))
                .isEqualTo("housing.action.not-open");
    }

    @Test
    void s_10_the_fire_authority_is_asked_about_fire_in_an_hmo_or_common_parts_and_about_nothing_else() {
        CourseRules.Circumstances hmo = new CourseRules.Circumstances(true, false, false, false, false, true);
        assertThat(CourseRules.asksFireAuthority(hmo, List.of(1, 24))).isTrue();
        assertThat(CourseRules.asksFireAuthority(hmo, List.of(1, 23))).isFalse();
        assertThat(CourseRules.asksFireAuthority(CATEGORY_1, List.of(24))).isFalse();
        assertThat(refusal(
                        NoticeKind.PROHIBITION_ORDER,
                        hmo,
                        "No way out of it.",
                        againstAllBut(NoticeKind.PROHIBITION_ORDER),
                        true,
                        ""))
                .isEqualTo("housing.action.fire-consultation-needed");
    }

    @Test
    void s_10_3_in_an_emergency_it_is_asked_so_far_as_practicable_which_is_written_down() {
        CourseRules.Circumstances now = new CourseRules.Circumstances(true, false, true, false, false, true);
        Map<NoticeKind, String> against = againstAllBut(NoticeKind.EMERGENCY_PROHIBITION_ORDER);
        assertThat(refusal(NoticeKind.EMERGENCY_PROHIBITION_ORDER, now, "Tonight.", against, true, null))
                .isEqualTo("housing.action.fire-consultation-emergency");
        assertThat(refusal(
                        NoticeKind.EMERGENCY_PROHIBITION_ORDER,
                        now,
                        "Tonight.",
                        against,
                        true,
                        "The duty officer was told by telephone; no time for an answer."))
                .isEmpty();
    }
}
