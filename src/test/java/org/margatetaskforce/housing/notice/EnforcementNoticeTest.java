package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.SeededLaw;

/** Where a notice or order may go from where it stands: B.2 to B.6 of Part 1 of the Act, by the dates of the law itself. */
class EnforcementNoticeTest {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final LocalDate SERVED = LocalDate.of(2011, 6, 15);

    private static NoticeDates dates(NoticeKind kind) {
        return new NoticeDates(Powers.of(kind), SeededLaw::reckon);
    }

    private static EnforcementNotice draft(NoticeKind kind) {
        return new EnforcementNotice(
                1, 1, "HN-2011-00001", kind, Powers.of(kind).section(1) + "", OFFICER, SERVED);
    }

    private static NoticePlan works(LocalDate start, LocalDate end) {
        NoticePlan plan = new NoticePlan();
        plan.setWorksStartOn(start);
        plan.setWorksEndOn(end);
        plan.setWorksStartDays(7);
        plan.setWorksEndDays(60);
        plan.setInspectOn(start);
        plan.setStartedOn(SERVED);
        plan.setFollowUpOn(end);
        return plan;
    }

    private static EnforcementNotice signed(NoticeKind kind, LocalDate on) {
        EnforcementNotice notice = draft(kind);
        notice.plan(works(SERVED.plusDays(28), SERVED.plusDays(90)), OFFICER, on);
        notice.handUp(OFFICER, on);
        notice.sign(LEADER, on);
        return notice;
    }

    private static EnforcementNotice served(NoticeKind kind) {
        EnforcementNotice notice = signed(kind, SERVED);
        notice.serve(SERVED, dates(kind), SeededLaw::safeHold);
        return notice;
    }

    private static EnforcementNotice operative(NoticeKind kind) {
        EnforcementNotice notice = served(kind);
        if (!kind.isEmergency()) {
            notice.appealOver(Powers.of(kind), SERVED.plusDays(40));
        }
        return notice;
    }

    private static EnforcementNotice complied() {
        EnforcementNotice notice = operative(NoticeKind.IMPROVEMENT_NOTICE);
        notice.inspected(SERVED.plusDays(50), null, SERVED.plusDays(50));
        notice.comply();
        return notice;
    }

    private static void refuses(String key, ThrowingCallable act) {
        Throwable refusal = catchThrowable(act);
        assertThat(refusal).isInstanceOf(RuleBroken.class);
        assertThat(((RuleBroken) refusal).key()).isEqualTo("housing.notice." + key);
    }

    // --- the second signature

    @Test
    void whoever_drafted_or_handed_up_never_signs() {
        EnforcementNotice notice = draft(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("not-handed-up", () -> notice.sign(LEADER, SERVED));
        notice.handUp(LEADER, SERVED);
        refuses("drafter-never-signs", () -> notice.sign(LEADER, SERVED));
        refuses("drafter-never-signs", () -> notice.sign(OFFICER, SERVED));
        assertThat(notice.getState()).isEqualTo(NoticeState.DRAFTED);
    }

    @Test
    void a_draft_that_is_changed_must_be_handed_up_again() {
        EnforcementNotice notice = draft(NoticeKind.IMPROVEMENT_NOTICE);
        notice.handUp(OFFICER, SERVED);
        notice.plan(new NoticePlan(), OFFICER, SERVED);
        refuses("not-handed-up", () -> notice.sign(LEADER, SERVED));
    }

    @Test
    void an_order_is_made_with_its_signature_and_not_taken_back() {
        EnforcementNotice order = signed(NoticeKind.PROHIBITION_ORDER, SERVED);
        assertThat(order.getMadeOn()).isEqualTo(SERVED);
        refuses("order-is-made", order::recall);
        EnforcementNotice notice = signed(NoticeKind.IMPROVEMENT_NOTICE, SERVED);
        notice.recall();
        assertThat(notice.getState()).isEqualTo(NoticeState.DRAFTED);
    }

    // --- B.2 improvement notice

    @Test
    void t08_sch_1_paras_5_and_14_and_ss_13_and_15_an_improvement_notice_served_on_15_june_2011() {
        EnforcementNotice notice = served(NoticeKind.IMPROVEMENT_NOTICE);
        assertThat(notice.getCopiesBy()).isEqualTo("2011-06-21");
        assertThat(notice.getAppealBy()).isEqualTo("2011-07-05");
        assertThat(notice.getOperativeOn()).isEqualTo("2011-07-06");
        assertThat(dates(NoticeKind.IMPROVEMENT_NOTICE).earliestWorks(SERVED).on())
                .isEqualTo("2011-07-13");
    }

    @Test
    void s_13_3_works_may_not_start_before_the_28th_day_after_service() {
        EnforcementNotice notice = draft(NoticeKind.IMPROVEMENT_NOTICE);
        notice.plan(works(SERVED.plusDays(27), SERVED.plusDays(90)), OFFICER, SERVED);
        notice.handUp(OFFICER, SERVED);
        notice.sign(LEADER, SERVED);
        refuses(
                "works-start-too-early",
                () -> notice.serve(SERVED, dates(NoticeKind.IMPROVEMENT_NOTICE), SeededLaw::safeHold));
    }

    @Test
    void t18_no_appeal_is_not_recorded_before_the_end_of_the_first_working_day_after_a_bank_holiday() {
        LocalDate day = LocalDate.of(2011, 12, 6);
        EnforcementNotice notice = draft(NoticeKind.IMPROVEMENT_NOTICE);
        notice.plan(works(day.plusDays(28), day.plusDays(90)), OFFICER, day);
        notice.handUp(OFFICER, day);
        notice.sign(LEADER, day);
        notice.serve(day, dates(NoticeKind.IMPROVEMENT_NOTICE), SeededLaw::safeHold);
        assertThat(notice.getAppealBy()).isEqualTo("2011-12-26");
        assertThat(notice.getOperativeOn()).isEqualTo("2011-12-27");
        assertThat(notice.getAppealOverOn()).isEqualTo("2011-12-28");
        Power power = Powers.of(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("appeal-period-runs", () -> notice.appealOver(power, LocalDate.of(2011, 12, 28)));
        notice.appealOver(power, LocalDate.of(2011, 12, 29));
        assertThat(notice.getState()).isEqualTo(NoticeState.OPERATIVE);
    }

    @Test
    void s_15_5_an_appeal_keeps_it_from_being_operative_until_it_is_determined() {
        EnforcementNotice notice = served(NoticeKind.IMPROVEMENT_NOTICE);
        notice.appeal();
        assertThat(notice.getState()).isEqualTo(NoticeState.APPEALED);
        refuses(
                "stands-otherwise",
                () -> notice.appealOver(Powers.of(NoticeKind.IMPROVEMENT_NOTICE), SERVED.plusDays(60)));
        notice.confirmed(Powers.of(NoticeKind.IMPROVEMENT_NOTICE), SERVED.plusDays(80));
        assertThat(notice.getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(notice.getOperativeOn()).isEqualTo(SERVED.plusDays(80));
    }

    @Test
    void sch_1_para_15_one_that_is_quashed_is_at_its_end() {
        EnforcementNotice notice = served(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("no-appeal-runs", () -> notice.quash(SERVED));
        notice.appeal();
        notice.quash(SERVED.plusDays(50));
        assertThat(notice.getState()).isEqualTo(NoticeState.QUASHED);
        assertThat(notice.getLandCharge()).isEqualTo(LandCharge.NONE);
    }

    @Test
    void ss_14_and_15_3_a_suspended_notice_is_operative_only_when_its_suspension_ends() {
        EnforcementNotice notice = operative(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE);
        assertThat(notice.getState()).isEqualTo(NoticeState.SUSPENDED);
        LocalDate end = SERVED.plusDays(100);
        notice.endSuspension(end, dates(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE), end);
        assertThat(notice.getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(notice.getOperativeOn()).isEqualTo(end);
        assertThat(notice.getWorksStartOn()).isEqualTo(end.plusDays(7));
        assertThat(notice.getWorksEndOn()).isEqualTo(end.plusDays(60));
    }

    @Test
    void s_13_3_holds_for_works_after_a_suspension_that_ends_early() {
        EnforcementNotice notice = operative(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE);
        notice.endSuspension(SERVED.plusDays(3), dates(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE), SERVED.plusDays(50));
        assertThat(notice.getOperativeOn()).isEqualTo(SERVED.plusDays(21));
        assertThat(notice.getWorksStartOn()).isEqualTo(SERVED.plusDays(28));
    }

    @Test
    void s_17_a_suspended_notice_is_reviewed_within_a_year_of_service_and_yearly() {
        EnforcementNotice notice = operative(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE);
        assertThat(notice.getReviewOn()).isEqualTo("2012-06-15");
        notice.reviewed(LocalDate.of(2013, 5, 1));
        assertThat(notice.getReviewOn()).isEqualTo("2013-05-01");
    }

    @Test
    void s_16_1_without_a_re_inspection_nothing_is_complied_with() {
        EnforcementNotice notice = operative(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("re-inspection-needed", notice::comply);
        notice.inspected(SERVED.plusDays(50), null, SERVED.plusDays(50));
        notice.comply();
        assertThat(notice.getState()).isEqualTo(NoticeState.COMPLIED);
        assertThat(notice.getCompliedOn()).isEqualTo(SERVED.plusDays(50));
    }

    @Test
    void s_16_a_notice_complied_with_is_revoked_told_within_seven_days_and_its_charge_removed() {
        EnforcementNotice notice = complied();
        notice.chargeDone(SERVED.plusDays(51));
        assertThat(notice.getLandCharge()).isEqualTo(LandCharge.REGISTERED);
        LocalDate on = LocalDate.of(2011, 9, 1);
        notice.revoke(null, on, dates(NoticeKind.IMPROVEMENT_NOTICE));
        assertThat(notice.getDecisionServedBy()).isEqualTo("2011-09-07");
        assertThat(notice.getLandCharge()).isEqualTo(LandCharge.TO_REMOVE);
        notice.chargeDone(on);
        assertThat(notice.getLandCharge()).isEqualTo(LandCharge.REMOVED);
    }

    @Test
    void s_16_2_and_trap_20_before_that_only_special_circumstances_revoke_it_and_nothing_withdraws_it() {
        EnforcementNotice notice = operative(NoticeKind.IMPROVEMENT_NOTICE);
        NoticeDates dates = dates(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("special-circumstances-needed", () -> notice.revoke(" ", SERVED.plusDays(60), dates));
        refuses("stands-otherwise", () -> notice.giveUp(SERVED.plusDays(60)));
        notice.revoke("The building is to be demolished.", SERVED.plusDays(60), dates);
        assertThat(notice.getState()).isEqualTo(NoticeState.REVOKED);
    }

    @Test
    void s_30_it_is_not_broken_before_its_days_nor_unseen() {
        EnforcementNotice notice = operative(NoticeKind.IMPROVEMENT_NOTICE);
        refuses("re-inspection-needed", () -> notice.breach(true));
        notice.inspected(SERVED.plusDays(28), SERVED.plusDays(40), SERVED.plusDays(28));
        refuses("breach-too-early", () -> notice.breach(true));
        notice.inspected(SERVED.plusDays(29), SERVED.plusDays(40), SERVED.plusDays(29));
        refuses("breach-too-early", () -> notice.breach(false));
        notice.breach(true);
        assertThat(notice.getState()).isEqualTo(NoticeState.BREACHED);
        assertThat(notice.getBreachedOn()).isEqualTo(SERVED.plusDays(29));
    }

    // --- B.3 prohibition order

    @Test
    void t09_s_24_and_sch_2_a_prohibition_order_made_on_1_march_2012_is_counted_from_its_making() {
        LocalDate made = LocalDate.of(2012, 3, 1);
        EnforcementNotice order = draft(NoticeKind.PROHIBITION_ORDER);
        order.handUp(OFFICER, made);
        order.sign(LEADER, made);
        order.serve(made.plusDays(3), dates(NoticeKind.PROHIBITION_ORDER), SeededLaw::safeHold);
        assertThat(order.getCopiesBy()).isEqualTo("2012-03-07");
        assertThat(order.getAppealBy()).isEqualTo("2012-03-28");
        assertThat(order.getOperativeOn()).isEqualTo("2012-03-29");
    }

    @Test
    void s_26_a_suspended_order_is_reviewed_within_a_year_of_its_making() {
        EnforcementNotice order = signed(NoticeKind.SUSPENDED_PROHIBITION_ORDER, SERVED);
        order.serve(SERVED.plusDays(5), dates(NoticeKind.SUSPENDED_PROHIBITION_ORDER), SeededLaw::safeHold);
        assertThat(order.getReviewOn()).isEqualTo("2012-06-15");
    }

    @Test
    void s_32_an_order_is_broken_by_use_once_it_is_operative() {
        EnforcementNotice order = operative(NoticeKind.PROHIBITION_ORDER);
        order.inspected(SERVED.plusDays(41), SERVED.plusDays(60), SERVED.plusDays(41));
        order.breach(false);
        assertThat(order.getState()).isEqualTo(NoticeState.BREACHED);
    }

    // --- B.4 hazard awareness notice

    @Test
    void ss_28_and_29_and_trap_12_a_hazard_awareness_notice_has_no_appeal_no_offence_and_no_charge() {
        EnforcementNotice notice = served(NoticeKind.HAZARD_AWARENESS_NOTICE);
        assertThat(notice.getAppealBy()).isNull();
        assertThat(notice.getOperativeOn()).isNull();
        assertThat(Powers.of(NoticeKind.HAZARD_AWARENESS_NOTICE).isLandCharge()).isFalse();
        assertThat(Powers.of(NoticeKind.HAZARD_AWARENESS_NOTICE).getAppealCode())
                .isNull();
        notice.complete(SERVED.plusDays(60));
        assertThat(notice.getState()).isEqualTo(NoticeState.COMPLETED);
    }

    // --- B.5 emergency measures

    @Test
    void t10_ss_41_and_45_3_emergency_remedial_action_is_counted_from_its_start() {
        LocalDate start = LocalDate.of(2011, 12, 30);
        EnforcementNotice notice = draft(NoticeKind.EMERGENCY_REMEDIAL_ACTION);
        NoticePlan plan = new NoticePlan();
        plan.setStartedOn(start);
        notice.plan(plan, OFFICER, start);
        notice.handUp(OFFICER, start);
        notice.sign(LEADER, start);
        notice.serve(start.plusDays(4), dates(NoticeKind.EMERGENCY_REMEDIAL_ACTION), SeededLaw::safeHold);
        assertThat(notice.getCopiesBy()).isEqualTo("2012-01-05");
        assertThat(notice.getAppealBy()).isEqualTo("2012-01-26");
        assertThat(notice.getState()).isEqualTo(NoticeState.OPERATIVE);
        notice.appeal();
        assertThat(notice.getState()).as("an appeal does not stop the works").isEqualTo(NoticeState.OPERATIVE);
    }

    @Test
    void ss_43_and_45_3_an_emergency_prohibition_order_is_operative_at_once_and_stays_so_under_appeal() {
        EnforcementNotice order = served(NoticeKind.EMERGENCY_PROHIBITION_ORDER);
        assertThat(order.getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(order.getOperativeOn()).isEqualTo(SERVED);
        assertThat(order.getAppealBy()).isEqualTo(SERVED.plusDays(27));
        order.appeal();
        assertThat(order.getState()).isEqualTo(NoticeState.OPERATIVE);
    }

    // --- B.6 land charge

    @Test
    void s_37_an_operative_notice_is_a_land_charge_and_a_suspended_one_once_the_appeal_period_is_over() {
        assertThat(served(NoticeKind.IMPROVEMENT_NOTICE).getLandCharge()).isEqualTo(LandCharge.NONE);
        assertThat(operative(NoticeKind.IMPROVEMENT_NOTICE).getLandCharge()).isEqualTo(LandCharge.TO_REGISTER);
        assertThat(operative(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE).getLandCharge())
                .isEqualTo(LandCharge.TO_REGISTER);
        assertThat(operative(NoticeKind.PROHIBITION_ORDER).getLandCharge()).isEqualTo(LandCharge.TO_REGISTER);
    }

    // --- a wrong day of service

    @Test
    void a_corrected_day_of_service_recounts_all_and_takes_back_what_came_too_soon() {
        EnforcementNotice notice = draft(NoticeKind.IMPROVEMENT_NOTICE);
        notice.plan(works(SERVED.plusDays(60), SERVED.plusDays(90)), OFFICER, SERVED);
        notice.handUp(OFFICER, SERVED);
        notice.sign(LEADER, SERVED);
        NoticeDates dates = dates(NoticeKind.IMPROVEMENT_NOTICE);
        notice.serve(SERVED, dates, SeededLaw::safeHold);
        LocalDate today = SERVED.plusDays(25);
        notice.appealOver(Powers.of(NoticeKind.IMPROVEMENT_NOTICE), today);
        assertThat(notice.servedOtherwise(SERVED.plusDays(10), dates, SeededLaw::safeHold, today))
                .isTrue();
        assertThat(notice.getState()).isEqualTo(NoticeState.SERVED);
        assertThat(notice.getOperativeOn()).isEqualTo(SERVED.plusDays(31));
        assertThat(notice.getLandCharge()).isEqualTo(LandCharge.NONE);
    }

    @Test
    void no_date_mends_a_notice_that_asks_for_works_too_early() {
        EnforcementNotice notice = served(NoticeKind.IMPROVEMENT_NOTICE);
        refuses(
                "works-start-too-early",
                () -> notice.servedOtherwise(
                        SERVED.plusDays(1),
                        dates(NoticeKind.IMPROVEMENT_NOTICE),
                        SeededLaw::safeHold,
                        SERVED.plusDays(2)));
    }

    @Test
    void demolition_and_clearance_are_not_served_here() {
        refuses("not-served-here", () -> draft(NoticeKind.DEMOLITION_ORDER));
        refuses("not-served-here", () -> draft(NoticeKind.CLEARANCE_AREA));
    }

    @Test
    void ss_30_and_32_from_when_what_was_served_can_be_broken_and_what_cannot() {
        assertThat(served(NoticeKind.IMPROVEMENT_NOTICE).breakableFrom())
                .as("not operative yet (s.15)")
                .isEmpty();
        assertThat(operative(NoticeKind.IMPROVEMENT_NOTICE).breakableFrom())
                .as("works begin on the 28th day after service at the latest")
                .contains(SERVED.plusDays(29));
        assertThat(operative(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE).breakableFrom())
                .as("still suspended")
                .isEmpty();
        assertThat(operative(NoticeKind.PROHIBITION_ORDER).breakableFrom()).contains(SERVED.plusDays(28));
        assertThat(served(NoticeKind.EMERGENCY_PROHIBITION_ORDER).breakableFrom())
                .as("in force at once (s.43(3))")
                .contains(SERVED);
        assertThat(served(NoticeKind.HAZARD_AWARENESS_NOTICE).breakableFrom()).isEmpty();
        assertThat(served(NoticeKind.EMERGENCY_REMEDIAL_ACTION).breakableFrom())
                .as("the council does it itself")
                .isEmpty();
        EnforcementNotice complied = complied();
        complied.revoke(null, SERVED.plusDays(51), dates(NoticeKind.IMPROVEMENT_NOTICE));
        assertThat(complied.breakableFrom()).as("never seen broken").isEmpty();
    }

    @Test
    void s_49_expenses_follow_what_was_served() {
        assertThat(signed(NoticeKind.IMPROVEMENT_NOTICE, SERVED).isChargeable()).isFalse();
        assertThat(served(NoticeKind.HAZARD_AWARENESS_NOTICE).isChargeable()).isTrue();
        assertThat(signed(NoticeKind.EMERGENCY_REMEDIAL_ACTION, SERVED).isChargeable())
                .as("its works began (s.42)")
                .isTrue();
    }
}
