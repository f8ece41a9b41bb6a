package org.margatetaskforce.law;

import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.margatetaskforce.law.SeededLaw.WORKING_DAYS;
import static org.margatetaskforce.law.SeededLaw.deemed;
import static org.margatetaskforce.law.SeededLaw.reckon;
import static org.margatetaskforce.law.SeededLaw.reckonHours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** The worked examples T01 to T19, by the rows the migrations load. */
class DeadlineArithmeticTest {

    @Test
    void t01_a_proposal_handed_over_on_6_may_2011_is_consulted_on_to_20_may_and_decided_from_21_may() {
        Deadline served = deemed(ServiceMethod.HAND, day(2011, MAY, 6));
        assertThat(served.on()).isEqualTo(day(2011, MAY, 6));
        Deadline end = reckon("D-CONS14", served.on());
        assertThat(end.on()).isEqualTo(day(2011, MAY, 20));
        assertThat(end.explanation())
                .isEqualTo(
                        "14 days after service on Fri 6 May 2011, the last recipient served: Housing Act 2004 Sch 5 para 12");
        assertThat(end.source()).isEqualTo("Housing Act 2004 Sch 5 para 12");
        assertThat(reckon("D-DECIDE", end.on()).on()).isEqualTo(day(2011, MAY, 21));
    }

    @Test
    void t02_first_class_post_before_easter_and_the_royal_wedding_arrives_on_27_april() {
        Deadline served = deemed(ServiceMethod.POST_FIRST_CLASS, day(2011, APRIL, 21));
        assertThat(served.on()).isEqualTo(day(2011, APRIL, 27));
        assertThat(served.explanation())
                .contains("posted first class on Thu 21 Apr 2011", "Interpretation Act 1978 s.7");
        assertThat(reckon("D-CONS14", served.on()).on()).isEqualTo(day(2011, MAY, 11));
    }

    @Test
    void t03_second_class_post_then_crosses_the_wedding_and_the_may_bank_holiday() {
        LocalDate served =
                deemed(ServiceMethod.POST_SECOND_CLASS, day(2011, APRIL, 21)).on();
        assertThat(served).isEqualTo(day(2011, MAY, 3));
        assertThat(reckon("D-CONS14", served).on()).isEqualTo(day(2011, MAY, 17));
    }

    @Test
    void t04_the_last_of_three_recipients_counts() {
        List<LocalDate> served = Stream.of(
                        deemed(ServiceMethod.HAND, day(2011, JUNE, 1)),
                        deemed(ServiceMethod.POST_FIRST_CLASS, day(2011, JUNE, 1)),
                        deemed(ServiceMethod.HAND, day(2011, JUNE, 2)))
                .map(Deadline::on)
                .toList();
        assertThat(served).containsExactly(day(2011, JUNE, 1), day(2011, JUNE, 3), day(2011, JUNE, 2));
        LocalDate last = served.stream().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(reckon("D-CONS14", last).on()).isEqualTo(day(2011, JUNE, 17));
    }

    @Test
    void t05_modifications_posted_second_class_before_the_moved_spring_bank_holiday_and_the_jubilee() {
        LocalDate served =
                deemed(ServiceMethod.POST_SECOND_CLASS, day(2012, MAY, 30)).on();
        assertThat(served).isEqualTo(day(2012, JUNE, 7));
        assertThat(reckon("D-CONS7", served).on()).isEqualTo(day(2012, JUNE, 14));
    }

    @Test
    void t06_a_grant_of_23_december_is_served_by_the_29th_and_appealed_by_19_january() {
        assertThat(reckon("D-DEC7", day(2011, DECEMBER, 23)).on()).isEqualTo(day(2011, DECEMBER, 29));
        assertThat(reckon("D-APP28", day(2011, DECEMBER, 23)).on()).isEqualTo(day(2012, JANUARY, 19));
    }

    @Test
    void t07_a_revocation_without_consent_takes_effect_when_the_time_for_appeal_has_ended() {
        assertThat(reckon("D-APP28", day(2012, FEBRUARY, 3)).on()).isEqualTo(day(2012, MARCH, 1));
        assertThat(reckon("D-OPER28", day(2012, FEBRUARY, 3)).on()).isEqualTo(day(2012, MARCH, 2));
    }

    @Test
    void t08_an_improvement_notice_served_by_hand_on_15_june_2011() {
        LocalDate served = deemed(ServiceMethod.HAND, day(2011, JUNE, 15)).on();
        assertThat(reckon("D-IN-COPY7", served).on()).isEqualTo(day(2011, JUNE, 21));
        assertThat(reckon("D-IN-APP21", served).on()).isEqualTo(day(2011, JULY, 5));
        assertThat(reckon("D-IN-OPER", served).on()).isEqualTo(day(2011, JULY, 6));
        assertThat(reckon("D-IN-START", served).on()).isEqualTo(day(2011, JULY, 13));
    }

    @Test
    void t09_a_prohibition_order_made_on_1_march_2012() {
        assertThat(reckon("D-PO-SERVE7", day(2012, MARCH, 1)).on()).isEqualTo(day(2012, MARCH, 7));
        assertThat(reckon("D-PO-APP28", day(2012, MARCH, 1)).on()).isEqualTo(day(2012, MARCH, 28));
        assertThat(reckon("D-PO-OPER", day(2012, MARCH, 1)).on()).isEqualTo(day(2012, MARCH, 29));
    }

    @Test
    void t10_emergency_remedial_action_started_on_30_december_2011() {
        assertThat(reckon("D-ERA-NOTICE7", day(2011, DECEMBER, 30)).on()).isEqualTo(day(2012, JANUARY, 5));
        assertThat(reckon("D-ERA-APP28", day(2011, DECEMBER, 30)).on()).isEqualTo(day(2012, JANUARY, 26));
    }

    @Test
    void t11_two_temporary_exemptions_after_service_on_30_november_2011() {
        LocalDate first = reckon("D-TEN1", day(2011, NOVEMBER, 30)).on();
        assertThat(first).isEqualTo(day(2012, FEBRUARY, 29));
        assertThat(reckon("D-TEN2", first).on()).isEqualTo(day(2012, MAY, 29));
    }

    @Test
    void t12_the_designation_of_12_january_2011_may_start_from_12_april_and_lasts_to_20_april_2016() {
        LocalDate earliest = reckon("D-DES-MIN3", day(2011, JANUARY, 12)).on();
        assertThat(earliest).isEqualTo(day(2011, APRIL, 12));
        assertThat(day(2011, APRIL, 21)).isAfterOrEqualTo(earliest);
        assertThat(reckon("D-DES-MAX5", day(2011, APRIL, 21)).on()).isEqualTo(day(2016, APRIL, 20));
    }

    @Test
    void t13_a_licence_from_29_february_lasts_at_most_to_28_february_five_years_on() {
        assertThat(reckon("D-LIC-MAX5", day(2012, FEBRUARY, 29)).on()).isEqualTo(day(2017, FEBRUARY, 28));
    }

    @Test
    void t14_six_months_beginning_with_31_august_end_on_29_february() {
        assertThat(reckon("D-CP-NOI6", day(2019, AUGUST, 31)).on()).isEqualTo(day(2020, FEBRUARY, 29));
    }

    @Test
    void t15_a_civil_penalty_notified_on_5_may_2026_and_made_final_on_8_june() {
        assertThat(reckon("D-CP-REP28", day(2026, MAY, 5)).on()).isEqualTo(day(2026, JUNE, 2));
        assertThat(reckon("D-CP-FINAL", day(2026, MAY, 5)).on()).isEqualTo(day(2026, JUNE, 3));
        assertThat(reckon("D-CP-PAY28", day(2026, JUNE, 8)).on()).isEqualTo(day(2026, JULY, 6));
        assertThat(reckon("D-CP-APP28", day(2026, JUNE, 8)).on()).isEqualTo(day(2026, JULY, 6));
    }

    @Test
    void t16_entry_is_allowed_24_hours_after_notice() {
        DeadlineHour entry = reckonHours(
                "D-ENTRY24H",
                LocalDateTime.of(2011, MAY, 12, 14, 30)
                        .atZone(TaskForceClock.LONDON)
                        .toInstant());
        assertThat(inLondon(entry)).isEqualTo("2011-05-13T14:30+01:00[Europe/London]");
        assertThat(entry.explanation())
                .isEqualTo(
                        "24 elapsed hours after notice was given at 14:30 BST on Thu 12 May 2011: Housing Act 2004 s.239(5)");
    }

    @Test
    void t17_a_demand_for_expenses_served_on_9_september_2011() {
        assertThat(reckon("D-DEM21", day(2011, SEPTEMBER, 9)).on()).isEqualTo(day(2011, SEPTEMBER, 29));
        assertThat(reckon("D-DEM21-OPER", day(2011, SEPTEMBER, 9)).on()).isEqualTo(day(2011, SEPTEMBER, 30));
    }

    @Test
    void t18_a_last_day_on_a_bank_holiday_stays_but_no_appeal_is_recorded_only_after_offices_reopened() {
        LocalDate strict = reckon("D-IN-APP21", day(2011, DECEMBER, 6)).on();
        assertThat(strict).isEqualTo(day(2011, DECEMBER, 26));
        assertThat(reckon("D-IN-OPER", day(2011, DECEMBER, 6)).on()).isEqualTo(day(2011, DECEMBER, 27));
        assertThat(WORKING_DAYS.onOrAfter(strict)).isEqualTo(day(2011, DECEMBER, 28));
    }

    @Test
    void t19_24_hours_over_the_change_of_the_clocks_are_24_elapsed_hours() {
        DeadlineHour entry = reckonHours(
                "D-ENTRY24H",
                LocalDateTime.of(2011, MARCH, 26, 14, 30)
                        .atZone(TaskForceClock.LONDON)
                        .toInstant());
        assertThat(inLondon(entry)).isEqualTo("2011-03-27T15:30+01:00[Europe/London]");
        assertThat(entry.explanation()).contains("14:30 GMT on Sat 26 Mar 2011");
    }

    @Test
    void the_remaining_rules_of_the_table_are_reckoned_by_their_own_words() {
        assertThat(reckon("D-TENREF28", day(2011, MAY, 6)).on()).isEqualTo(day(2011, JUNE, 2));
        assertThat(reckon("D-DEATH3", day(2011, NOVEMBER, 30)).on()).isEqualTo(day(2012, FEBRUARY, 29));
        assertThat(reckon("D-IN-VAR28", day(2011, MAY, 6)).on()).isEqualTo(day(2011, JUNE, 2));
        assertThat(reckon("D-REV1Y", day(2012, FEBRUARY, 29)).on()).isEqualTo(day(2013, FEBRUARY, 28));
        assertThat(reckon("D-EPO-APP28", day(2011, MAY, 6)).on()).isEqualTo(day(2011, JUNE, 2));
        assertThat(reckon("D-RRO-NIP28", day(2011, MAY, 6)).on()).isEqualTo(day(2011, JUNE, 3));
        assertThat(reckon("D-DES-CONS70", day(2010, SEPTEMBER, 1)).on()).isEqualTo(day(2010, NOVEMBER, 9));
        assertThat(reckon("D-DES-NOTICE7", day(2011, JANUARY, 12)).on()).isEqualTo(day(2011, JANUARY, 19));
        assertThat(reckon("D-DES-COPY14", day(2011, JANUARY, 12)).on()).isEqualTo(day(2011, JANUARY, 26));
    }

    @Test
    void the_edition_in_force_on_the_trigger_applies_whatever_the_day_is_now() {
        assertThat(reckon("RRO_NIP_WINDOW", day(2026, APRIL, 30)).on()).isEqualTo(day(2027, APRIL, 29));
        assertThat(reckon("RRO_NIP_WINDOW", day(2026, MAY, 1)).on()).isEqualTo(day(2028, APRIL, 30));
        assertThat(reckon("D-RRO-NIP28", day(2017, APRIL, 5)).source()).isEqualTo("Housing Act 2004 s.96");
        assertThat(reckon("D-RRO-NIP28", day(2017, APRIL, 6)).source()).isEqualTo("Housing and Planning Act 2016 s.42");
    }

    @Test
    void before_the_law_began_there_is_no_deadline_but_a_refusal_that_names_the_rule() {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> reckon("D-CP-NOI6", day(2017, APRIL, 5)));
        assertThat(refusal.key()).isEqualTo("law.none-in-force");
        assertThat(refusal.details()).containsExactly("D-CP-NOI6", day(2017, APRIL, 5));
        assertThat(catchThrowableOfType(RuleBroken.class, () -> reckon("D-NONE", day(2011, MAY, 6))))
                .isNotNull();
    }

    @Test
    void dates_of_policy_move_to_a_working_day_and_dates_of_law_do_not() {
        // acknowledged within five working days over Easter and the royal wedding
        assertThat(reckon("P-ACK", day(2011, APRIL, 21)).on()).isEqualTo(day(2011, MAY, 4));
        // Mon 18 April + 14 days is the May bank holiday
        assertThat(reckon("P-CHASE", day(2011, APRIL, 18)).on()).isEqualTo(day(2011, MAY, 3));
        assertThat(reckon("P-RETURN", day(2011, MAY, 4)).on()).isEqualTo(day(2011, MAY, 18));
        assertThat(reckon("D-CONS14", day(2011, APRIL, 18)).on()).isEqualTo(day(2011, MAY, 2));
        assertThat(reckon("P-DECIDE", day(2011, MAY, 6)).on()).isEqualTo(day(2011, JULY, 1));
        assertThat(reckon("P-EXPIRY", day(2016, MAY, 31)).on()).isEqualTo(day(2016, FEBRUARY, 29));
        assertThat(reckon("P-DES-RENEW", day(2016, APRIL, 20)).on()).isEqualTo(day(2014, Month.OCTOBER, 20));
        assertThat(reckon("P-RENEW-EARLY", day(2020, Month.OCTOBER, 31)).on()).isEqualTo(day(2020, SEPTEMBER, 19));
        // but for what people ask about themselves: as the Commissioner reads the UK GDPR, a closed day becomes the
        // next that is open
        assertThat(SeededLaw.PERIODS)
                .filteredOn(period -> !period.getCode().matches("D-SAR-UKGDPR(-EXT)?|D-CORRECT-.*"))
                .allSatisfy(period -> assertThat(
                                period.isMovesForward() && period.getCode().startsWith("D-"))
                        .as("%s is law and does not move", period.getCode())
                        .isFalse());
    }

    @Test
    void the_two_profiles_of_deemed_service_differ_and_are_kept_apart() {
        LocalDate friday = day(2011, MAY, 6);
        assertThat(deemed(ServiceMethod.POST_FIRST_CLASS, friday).on()).isEqualTo(day(2011, MAY, 10));
        assertThat(deemed(ServiceProfile.CPR_6_26, ServiceMethod.POST_FIRST_CLASS, friday.atTime(9, 0))
                        .on())
                .isEqualTo(day(2011, MAY, 9));
        RuleBroken refusal = catchThrowableOfType(
                RuleBroken.class,
                () -> deemed(ServiceProfile.CPR_6_26, ServiceMethod.POST_SECOND_CLASS, friday.atTime(9, 0)));
        assertThat(refusal)
                .as("court papers are not served by second class post")
                .isNotNull();
    }

    @Test
    void court_papers_count_until_half_past_four_on_a_business_day() {
        assertThat(cpr(ServiceMethod.HAND, LocalDateTime.of(2011, MAY, 6, 16, 29)))
                .isEqualTo(day(2011, MAY, 6));
        assertThat(cpr(ServiceMethod.HAND, LocalDateTime.of(2011, MAY, 6, 16, 30)))
                .isEqualTo(day(2011, MAY, 9));
        assertThat(cpr(ServiceMethod.LEFT_AT_ADDRESS, LocalDateTime.of(2011, MAY, 7, 10, 0)))
                .isEqualTo(day(2011, MAY, 9));
        assertThat(cpr(ServiceMethod.EMAIL_BY_AGREEMENT, LocalDateTime.of(2011, APRIL, 28, 17, 0)))
                .as("after hours before the royal wedding and the May bank holiday")
                .isEqualTo(day(2011, MAY, 3));
    }

    @Test
    void a_notice_by_hand_is_served_on_that_very_day_even_a_bank_holiday() {
        for (ServiceMethod method :
                List.of(ServiceMethod.HAND, ServiceMethod.LEFT_AT_ADDRESS, ServiceMethod.FIXED_TO_PREMISES)) {
            assertThat(deemed(method, day(2011, DECEMBER, 25)).on()).isEqualTo(day(2011, DECEMBER, 25));
        }
        assertThat(deemed(ServiceMethod.POST_CLASS_NOT_STATED, day(2011, MAY, 6))
                        .on())
                .as("a class not recorded is second class")
                .isEqualTo(deemed(ServiceMethod.POST_SECOND_CLASS, day(2011, MAY, 6))
                        .on());
        assertThat(deemed(ServiceMethod.EMAIL_BY_AGREEMENT, day(2011, MAY, 6)).on())
                .isEqualTo(day(2011, MAY, 9));
    }

    @Test
    void every_way_of_serving_a_notice_has_its_rule() {
        for (ServiceMethod method : ServiceMethod.values()) {
            assertThat(deemed(method, day(2011, MAY, 6)).explanation()).contains("Fri 6 May 2011", ": ");
        }
    }

    @Test
    void every_explanation_names_its_trigger_and_its_source() {
        for (StatutoryPeriod period : SeededLaw.PERIODS) {
            String explanation = period.getUnit() == PeriodUnit.HOURS
                    ? period.reckon(period.getValidFrom()
                                    .atStartOfDay(TaskForceClock.LONDON)
                                    .toInstant())
                            .explanation()
                    : period.reckon(period.getValidFrom(), WORKING_DAYS).explanation();
            assertThat(explanation)
                    .as(period.getCode())
                    .endsWith(": " + period.getSource())
                    .contains(String.valueOf(period.getValidFrom().getYear()))
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void hours_are_not_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> reckon("D-ENTRY24H", day(2011, MAY, 12)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reckonHours(
                        "D-APP28",
                        day(2011, MAY, 12).atStartOfDay(TaskForceClock.LONDON).toInstant()));
    }

    private static LocalDate cpr(ServiceMethod method, LocalDateTime sent) {
        return deemed(ServiceProfile.CPR_6_26, method, sent).on();
    }

    private static String inLondon(DeadlineHour entry) {
        return ZonedDateTime.ofInstant(entry.at(), TaskForceClock.LONDON).toString();
    }

    private static LocalDate day(int year, Month month, int day) {
        return LocalDate.of(year, month, day);
    }
}
