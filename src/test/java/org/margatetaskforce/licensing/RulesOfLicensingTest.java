package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** Smaller rules, each on its own: the duly made day, terms, designations, mandatory conditions, tests of s.88, appeals. */
class RulesOfLicensingTest {

    private static final LocalDate RECEIVED = LocalDate.of(2011, 5, 6);

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThat(catchThrowable(verb)).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void with_nothing_missing_it_is_duly_made_on_the_day_of_receipt() {
        assertThat(DulyMade.of(RECEIVED, RECEIVED, List.of()).on()).isEqualTo(RECEIVED);
    }

    @Test
    void a_fee_paid_later_makes_the_day() {
        DulyMade day = DulyMade.of(RECEIVED, RECEIVED.plusDays(3), List.of());
        assertThat(day.on()).isEqualTo(RECEIVED.plusDays(3));
        assertThat(day.reason()).contains("fee", "9 May 2011");
    }

    @Test
    void a_term_ends_the_day_before_the_corresponding_date() {
        assertThat(LicenceTerm.lastDay(LocalDate.of(2011, 6, 3), 60)).isEqualTo(LocalDate.of(2016, 6, 2));
        // T13: from the 29th of February there is no corresponding date, and the month's last day is the last day
        assertThat(LicenceTerm.lastDay(LocalDate.of(2012, 2, 29), 60)).isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(LicenceTerm.lastDay(LocalDate.of(2011, 8, 31), 18)).isEqualTo(LocalDate.of(2013, 2, 28));
        assertThat(LicenceTerm.lastDay(LocalDate.of(2011, 1, 1), 12)).isEqualTo(LocalDate.of(2011, 12, 31));
    }

    private static Designation designation(LocalDate from, LocalDate to) {
        return new Designation("D", "Designation", null, LocalDate.of(2011, 1, 12), from, to, "GA2010", "grounds");
    }

    @Test
    void the_designation_of_2011_is_lawful_and_one_until_december_2015_would_be_but_a_day_over_five_years_not() {
        LocalDate earliest = LocalDate.of(2011, 4, 12);
        LocalDate latest = LocalDate.of(2016, 4, 20);
        LocalDate from = LocalDate.of(2011, 4, 21);
        assertThatCode(() -> designation(from, latest).mustBeLawful(earliest, latest))
                .doesNotThrowAnyException();
        refuses("licensing.designation.over-five-years", () -> designation(from, latest.plusDays(1))
                .mustBeLawful(earliest, latest));
        refuses("licensing.designation.starts-too-soon", () -> designation(earliest.minusDays(1), latest)
                .mustBeLawful(earliest, latest));
    }

    @Test
    void a_designation_is_in_force_on_its_first_and_on_its_last_day() {
        Designation designation = designation(LocalDate.of(2011, 4, 21), LocalDate.of(2016, 4, 20));
        assertThat(designation.isInForce(LocalDate.of(2011, 4, 20))).isFalse();
        assertThat(designation.isInForce(LocalDate.of(2011, 4, 21))).isTrue();
        assertThat(designation.isInForce(LocalDate.of(2016, 4, 20))).isTrue();
        assertThat(designation.isInForce(LocalDate.of(2016, 4, 21))).isFalse();
    }

    private static ConditionText condition(String code, int version, boolean gas, LocalDate from) {
        return new ConditionText(code, version, ConditionTopic.MANDATORY, code, true, gas, from, null);
    }

    @Test
    void a_grant_without_a_mandatory_condition_or_with_its_old_text_is_refused() {
        LocalDate from = LocalDate.of(2006, 4, 6);
        ConditionText gas = condition("M1", 1, true, from);
        ConditionText smoke = condition("M3", 1, false, from);
        ConditionText smokeNow = condition("M3", 2, false, LocalDate.of(2015, 10, 1));
        assertThatCode(() -> ConditionLibrary.mustHaveMandatory(List.of(gas, smoke), List.of(gas, smoke)))
                .doesNotThrowAnyException();
        refuses(
                "licensing.licence.mandatory-condition-missing",
                () -> ConditionLibrary.mustHaveMandatory(List.of(smoke), List.of(gas, smoke)));
        refuses(
                "licensing.licence.mandatory-condition-missing",
                () -> ConditionLibrary.mustHaveMandatory(List.of(gas, smoke), List.of(gas, smokeNow)));
    }

    @Test
    void the_gas_condition_is_mandatory_only_where_there_is_gas() {
        ConditionText gas = condition("M1", 1, true, LocalDate.of(2006, 4, 6));
        assertThat(gas.isMandatory(RECEIVED, true)).isTrue();
        assertThat(gas.isMandatory(RECEIVED, false)).isFalse();
        assertThat(gas.isMandatory(LocalDate.of(2006, 4, 5), true)).isFalse();
    }

    private static Assessment assessment(AssessmentForm form) {
        Assessment assessment = new Assessment();
        assessment.fill(form);
        return assessment;
    }

    @Test
    void a_grant_needs_every_test_met_and_a_refusal_one_that_is_not() {
        AssessmentForm met = Applicant.assessed(Recommendation.GRANT_FULL, true, null);
        AssessmentForm unfit = Applicant.assessed(Recommendation.REFUSE, false, null);
        assertThatCode(() -> assessment(met).mustCarry(Recommendation.GRANT_FULL))
                .doesNotThrowAnyException();
        assertThatCode(() -> assessment(unfit).mustCarry(Recommendation.REFUSE)).doesNotThrowAnyException();
        refuses("licensing.assessment.grant-against-tests", () -> assessment(unfit)
                .mustCarry(Recommendation.GRANT_SHORT));
        refuses("licensing.assessment.refusal-without-failed-test", () -> assessment(met)
                .mustCarry(Recommendation.REFUSE));
    }

    @Test
    void every_test_needs_an_answer_with_its_reason() {
        AssessmentForm form = Applicant.assessed(Recommendation.GRANT_FULL, true, null);
        form.setManagerFitReason(" ");
        refuses("licensing.assessment.test-unanswered", () -> assessment(form).mustCarry(Recommendation.GRANT_FULL));
        form.setManagerFitReason("Nothing known");
        form.setReasons(null);
        refuses("licensing.assessment.reasons-needed", () -> assessment(form).mustCarry(Recommendation.GRANT_FULL));
    }

    @Test
    void evidence_that_weighs_sets_the_flag_and_none_is_taken_half_filled_in() {
        EvidenceForm form = new EvidenceForm();
        form.setAbout(About.HOLDER);
        form.setWeight(Weight.CONSIDERABLE);
        form.setWhat("Fined in 2008");
        form.setSource("Magistrates' court register");
        form.setConclusion("Of some age; a shorter term");
        LicenceApplication application = new LicenceApplication("SL-2011-00001", 1, "C", 1, "p.sandys", Instant.EPOCH) {
            @Override
            long key() {
                return 1;
            }
        };
        assertThat(new Evidence(application, form).weighs()).isTrue();
        form.setWeight(Weight.SOME);
        assertThat(new Evidence(application, form).weighs()).isFalse();
        form.setConclusion(null);
        refuses("licensing.evidence.incomplete", () -> new Evidence(application, form));
    }

    private static Appeal appeal(boolean inTime) {
        LicenceApplication application = new LicenceApplication("SL-2011-00001", 1, "C", 1, "p.sandys", Instant.EPOCH) {
            @Override
            long key() {
                return 1;
            }
        };
        return new Appeal(application, RECEIVED, inTime, AppealAgainst.GRANT, "Tribunal", null, "Summary");
    }

    @Test
    void an_appeal_out_of_time_runs_only_with_leave_and_one_in_time_needs_none() {
        Appeal late = appeal(false);
        assertThat(late.isRunning()).isFalse();
        refuses("licensing.appeal.not-running", () -> late.hearing(RECEIVED, null));
        late.leave(RECEIVED.plusDays(40));
        assertThat(late.isRunning()).isTrue();
        refuses("licensing.appeal.no-leave-needed", () -> appeal(true).leave(RECEIVED));
        late.decide(AppealOutcome.CONFIRMED, RECEIVED.plusDays(60), "Confirmed");
        assertThat(late.isRunning()).isFalse();
        refuses(
                "licensing.appeal.not-running",
                () -> late.decide(AppealOutcome.REVERSED, RECEIVED.plusDays(61), "Again"));
    }

    @Test
    void nothing_comes_of_an_appeal_before_it_was_lodged() {
        LocalDate before = RECEIVED.minusDays(1);
        refuses("licensing.appeal.before-lodged", () -> appeal(false).leave(before));
        refuses("licensing.appeal.before-lodged", () -> appeal(true).hearing(before, null));
        refuses("licensing.appeal.before-lodged", () -> appeal(true)
                .decide(AppealOutcome.CONFIRMED, before, "Confirmed"));
    }

    @Test
    void an_appeal_is_against_what_was_decided() {
        assertThat(AppealAgainst.REFUSAL.isOpenOn(ApplicationState.DECIDED_REFUSE))
                .isTrue();
        assertThat(AppealAgainst.TERMS.isOpenOn(ApplicationState.DECIDED_REFUSE))
                .isFalse();
        assertThat(AppealAgainst.REFUSAL.isOpenOn(ApplicationState.IN_FORCE)).isFalse();
        assertThat(AppealAgainst.GRANT.isOpenOn(ApplicationState.DECIDED_GRANT)).isTrue();
    }
}
