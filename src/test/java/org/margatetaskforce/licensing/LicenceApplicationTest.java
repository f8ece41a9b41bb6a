package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** Where an application may go from where it stands, and every guard that blocks it. */
class LicenceApplicationTest {

    private static final LocalDate RECEIVED = LocalDate.of(2011, 5, 6);
    private static final LocalDate PERIOD_END = LocalDate.of(2011, 5, 20);
    private static final LocalDate AFTER = PERIOD_END.plusDays(1);
    private static final LocalDate COMMENCES = LocalDate.of(2011, 6, 1);
    private static final LocalDate ENDS = LocalDate.of(2016, 5, 31);
    private static final String ASSESSOR = "p.sandys";
    private static final String LEADER = "a.okonkwo";

    private static LicenceApplication draft() {
        return new LicenceApplication("SL-2011-00042", 1, "MTF-P-2011-00001", 1, ASSESSOR, Instant.EPOCH);
    }

    private static LicenceApplication received() {
        LicenceApplication application = draft();
        application.receive(RECEIVED, RECEIVED);
        return application;
    }

    private static LicenceApplication incomplete() {
        LicenceApplication application = received();
        application.askForMissing(RECEIVED.plusDays(14), RECEIVED);
        return application;
    }

    private static LicenceApplication dulyMade() {
        LicenceApplication application = received();
        application.dulyMake(RECEIVED, "Every item was there.", RECEIVED);
        return application;
    }

    private static LicenceApplication underAssessment() {
        LicenceApplication application = dulyMade();
        application.startAssessment();
        return application;
    }

    private static LicenceApplication proposed(Recommendation what, boolean flagged) {
        LicenceApplication application = underAssessment();
        application.recommend(what, what == Recommendation.GRANT_SHORT ? 12 : null, flagged, ASSESSOR);
        if (flagged) {
            application.approve(LEADER);
        }
        application.propose();
        return application;
    }

    private static LicenceApplication toBeDecided(Recommendation what, boolean flagged) {
        LicenceApplication application = proposed(what, flagged);
        application.proposalStands(PERIOD_END, AFTER);
        return application;
    }

    private static void grant(LicenceApplication application) {
        application.grant(AFTER, LEADER, false, PERIOD_END, COMMENCES, ENDS, ENDS);
    }

    private static LicenceApplication granted() {
        LicenceApplication application = toBeDecided(Recommendation.GRANT_FULL, false);
        grant(application);
        return application;
    }

    private static LicenceApplication inForce() {
        LicenceApplication application = granted();
        application.comeIntoForce(COMMENCES);
        return application;
    }

    private static LicenceApplication refused() {
        LicenceApplication application = toBeDecided(Recommendation.REFUSE, false);
        application.refuse(AFTER, LEADER, false, PERIOD_END);
        return application;
    }

    private static void refuses(String key, ThrowingCallable verb) {
        assertThat(catchThrowable(verb)).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void it_goes_from_draft_to_the_register_and_to_its_end() {
        LicenceApplication application = inForce();
        assertThat(application.getState()).isEqualTo(ApplicationState.IN_FORCE);
        application.expire(ENDS.plusDays(1));
        assertThat(application.getState()).isEqualTo(ApplicationState.EXPIRED);
    }

    @Test
    void a_verb_out_of_its_place_is_refused_in_every_state() {
        Map<String, Consumer<LicenceApplication>> verbs = Map.of(
                "receive", one -> one.receive(RECEIVED, RECEIVED),
                "ask for missing", one -> one.askForMissing(RECEIVED.plusDays(14), RECEIVED),
                "start assessment", LicenceApplication::startAssessment,
                "grant", LicenceApplicationTest::grant,
                "refuse", one -> one.refuse(AFTER, LEADER, false, PERIOD_END),
                "come into force", one -> one.comeIntoForce(COMMENCES),
                "expire", one -> one.expire(ENDS.plusDays(1)),
                "discard", one -> one.discard("begun in error", RECEIVED));
        Map<String, List<ApplicationState>> allowed = Map.of(
                "receive", List.of(ApplicationState.DRAFT),
                "ask for missing", List.of(ApplicationState.RECEIVED, ApplicationState.INCOMPLETE),
                "start assessment", List.of(ApplicationState.DULY_MADE),
                "grant", List.of(ApplicationState.PROPOSED_GRANT),
                "refuse", List.of(ApplicationState.PROPOSED_REFUSE),
                "come into force", List.of(ApplicationState.DECIDED_GRANT),
                "expire", List.of(ApplicationState.IN_FORCE),
                "discard", List.of(ApplicationState.DRAFT));
        verbs.forEach((name, verb) -> {
            for (LicenceApplication application : List.of(
                    draft(),
                    received(),
                    incomplete(),
                    dulyMade(),
                    underAssessment(),
                    toBeDecided(Recommendation.GRANT_FULL, false),
                    toBeDecided(Recommendation.REFUSE, false),
                    granted(),
                    refused(),
                    inForce())) {
                ApplicationState state = application.getState();
                Throwable thrown = catchThrowable(() -> verb.accept(application));
                if (allowed.getOrDefault(name, List.of()).contains(state)) {
                    assertThat(thrown).as(name + " when " + state).isNull();
                } else {
                    assertThat(thrown)
                            .as(name + " when " + state)
                            .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                                    .isEqualTo("licensing.application.illegal"));
                    assertThat(application.getState()).isEqualTo(state);
                }
            }
        });
    }

    @Test
    void it_can_be_withdrawn_until_it_is_decided_and_not_after() {
        for (LicenceApplication open : List.of(
                received(),
                incomplete(),
                dulyMade(),
                underAssessment(),
                proposed(Recommendation.GRANT_FULL, false),
                proposed(Recommendation.REFUSE, false))) {
            open.withdraw("Sold", AFTER);
            assertThat(open.getState()).isEqualTo(ApplicationState.WITHDRAWN);
        }
        for (LicenceApplication decided : List.of(granted(), refused(), inForce())) {
            refuses("licensing.application.illegal", () -> decided.withdraw("Sold", AFTER));
        }
    }

    @Test
    void the_day_it_was_duly_made_can_never_be_changed_and_carries_its_reason() {
        LicenceApplication application = dulyMade();
        refuses(
                "licensing.application.duly-made-immutable",
                () -> application.dulyMake(RECEIVED.plusDays(1), "Another day", RECEIVED.plusDays(1)));
        assertThat(application.getDulyMadeOn()).isEqualTo(RECEIVED);
        refuses("licensing.application.reason-needed", () -> received().dulyMake(RECEIVED, " ", RECEIVED));
        refuses("licensing.application.duly-made-in-future", () -> received()
                .dulyMake(RECEIVED.plusDays(1), "Tomorrow", RECEIVED));
        refuses("licensing.application.duly-made-before-receipt", () -> received()
                .dulyMake(RECEIVED.minusDays(1), "Before", RECEIVED));
    }

    @Test
    void once_duly_made_the_form_is_closed() {
        refuses("licensing.application.form-closed", () -> dulyMade().fill(new SafetyForm()));
        refuses("licensing.application.form-closed", () -> dulyMade()
                .pay(1, RECEIVED, "R-2", PaymentMethod.CASH, RECEIVED));
    }

    @Test
    void it_is_returned_only_when_the_chase_date_has_passed() {
        LicenceApplication application = incomplete();
        refuses(
                "licensing.application.chase-date-not-passed",
                () -> application.returnAsNotDulyMade("Nothing came", RECEIVED.plusDays(14)));
        application.returnAsNotDulyMade("Nothing came", RECEIVED.plusDays(15));
        assertThat(application.getState()).isEqualTo(ApplicationState.RETURNED);
    }

    @Test
    void payments_add_up_in_pence_and_the_last_day_counts() {
        LicenceApplication application = received();
        application.pay(50_000, RECEIVED, "R-1", PaymentMethod.CHEQUE, RECEIVED.plusDays(3));
        application.pay(2_500, RECEIVED.plusDays(2), "R-2", PaymentMethod.CASH, RECEIVED.plusDays(3));
        assertThat(application.getFeePaidPence()).isEqualTo(52_500);
        assertThat(application.getFeePaidOn()).isEqualTo(RECEIVED.plusDays(2));
        assertThat(application.getFeeReceipt()).isEqualTo("R-1, R-2");
        refuses(
                "licensing.application.payment-in-future",
                () -> application.pay(1, RECEIVED.plusDays(4), "R-3", PaymentMethod.CASH, RECEIVED.plusDays(3)));
        refuses(
                "licensing.application.payment-not-positive",
                () -> application.pay(0, RECEIVED, "R-3", PaymentMethod.CASH, RECEIVED));
    }

    @Test
    void nothing_is_decided_on_the_last_day_of_the_period_and_all_is_possible_the_day_after() {
        LicenceApplication application = proposed(Recommendation.GRANT_FULL, false);
        refuses("licensing.application.period-running", () -> application.proposalStands(PERIOD_END, PERIOD_END));
        application.proposalStands(PERIOD_END, AFTER);
        refuses(
                "licensing.application.period-running",
                () -> application.grant(PERIOD_END, LEADER, false, PERIOD_END, COMMENCES, ENDS, ENDS));
        grant(application);
        assertThat(application.getDecidedOn()).isEqualTo(AFTER);
    }

    @Test
    void a_decision_waits_until_the_representations_have_been_considered() {
        LicenceApplication application = proposed(Recommendation.GRANT_FULL, false);
        refuses("licensing.application.illegal", () -> grant(application));
    }

    @Test
    void a_licence_is_for_five_years_at_most() {
        LicenceApplication application = toBeDecided(Recommendation.GRANT_FULL, false);
        refuses(
                "licensing.licence.ends-after-five-years",
                () -> application.grant(AFTER, LEADER, false, PERIOD_END, COMMENCES, ENDS.plusDays(1), ENDS));
        refuses("licensing.licence.over-five-years", () -> underAssessment()
                .recommend(Recommendation.GRANT_SHORT, 61, false, ASSESSOR));
        refuses("licensing.application.term-needed", () -> underAssessment()
                .recommend(Recommendation.GRANT_SHORT, null, false, ASSESSOR));
    }

    @Test
    void a_licence_does_not_run_from_before_it_is_granted() {
        LicenceApplication application = toBeDecided(Recommendation.GRANT_FULL, false);
        refuses(
                "licensing.licence.commences-before-decision",
                () -> application.grant(AFTER, LEADER, false, PERIOD_END, AFTER.minusDays(1), ENDS, ENDS));
    }

    @Test
    void with_a_flag_the_assessor_neither_approves_nor_decides_and_nothing_is_decided_without_approval() {
        LicenceApplication application = underAssessment();
        application.recommend(Recommendation.GRANT_SHORT, 12, true, ASSESSOR);
        refuses("licensing.application.approver-is-assessor", () -> application.approve(ASSESSOR));
        refuses("licensing.application.illegal", application::propose);
        application.approve(LEADER);
        application.propose();
        application.proposalStands(PERIOD_END, AFTER);
        refuses(
                "licensing.application.decider-is-assessor",
                () -> application.grant(AFTER, ASSESSOR, true, PERIOD_END, COMMENCES, ENDS, ENDS));
        LicenceApplication unapproved = toBeDecided(Recommendation.GRANT_FULL, false);
        refuses(
                "licensing.application.not-approved",
                () -> unapproved.grant(AFTER, LEADER, true, PERIOD_END, COMMENCES, ENDS, ENDS));
    }

    @Test
    void a_recommendation_sent_back_is_made_again() {
        LicenceApplication application = underAssessment();
        application.recommend(Recommendation.REFUSE, null, true, ASSESSOR);
        application.sendBack(LEADER);
        application.recommend(Recommendation.GRANT_SHORT, 24, true, ASSESSOR);
        assertThat(application.getTermMonths()).isEqualTo(24);
        assertThat(application.getNextStep()).isEqualTo(NextStep.APPROVE);
    }

    @Test
    void a_change_of_mind_is_a_proposal_of_its_own_with_a_fresh_period() {
        LicenceApplication application = proposed(Recommendation.REFUSE, false);
        refuses(
                "licensing.application.illegal",
                () -> application.proposeOpposite(Recommendation.REFUSE, null, false, ASSESSOR));
        application.proposeOpposite(Recommendation.GRANT_SHORT, 12, false, ASSESSOR);
        refuses("licensing.application.illegal", () -> application.refuse(AFTER, LEADER, false, PERIOD_END));
        application.propose();
        assertThat(application.getState()).isEqualTo(ApplicationState.PROPOSED_GRANT);
        LocalDate fresh = PERIOD_END.plusDays(14);
        refuses("licensing.application.period-running", () -> application.proposalStands(fresh, AFTER));
    }

    @Test
    void a_material_change_must_be_served_before_anything_is_decided() {
        LicenceApplication application = proposed(Recommendation.GRANT_FULL, false);
        application.modify(36, PERIOD_END, AFTER);
        refuses("licensing.application.illegal", () -> grant(application));
        application.proposeModified();
        assertThat(application.getState()).isEqualTo(ApplicationState.PROPOSED_MODIFIED);
        application.proposalStands(AFTER.plusDays(7), AFTER.plusDays(8));
        application.grant(
                AFTER.plusDays(8), LEADER, false, AFTER.plusDays(7), COMMENCES, LocalDate.of(2014, 5, 31), ENDS);
        assertThat(application.getState()).isEqualTo(ApplicationState.DECIDED_GRANT);
    }

    @Test
    void when_the_period_runs_again_what_was_considered_is_considered_anew() {
        LicenceApplication application = toBeDecided(Recommendation.GRANT_FULL, false);
        application.periodRunsAgain();
        refuses("licensing.application.illegal", () -> grant(application));
    }

    @Test
    void a_licence_comes_into_force_on_its_own_day_appealed_or_not() {
        LicenceApplication application = granted();
        application.appealed();
        refuses("licensing.licence.not-yet", () -> application.comeIntoForce(COMMENCES.minusDays(1)));
        application.comeIntoForce(COMMENCES);
        assertThat(application.getState()).isEqualTo(ApplicationState.IN_FORCE);
        assertThat(application.isUnderAppeal()).isTrue();
    }

    @Test
    void a_licence_is_in_force_to_the_end_of_its_last_day() {
        LicenceApplication application = inForce();
        refuses("licensing.licence.still-running", () -> application.expire(ENDS));
        application.expire(ENDS.plusDays(1));
        assertThat(application.getState()).isEqualTo(ApplicationState.EXPIRED);
    }

    @Test
    void nothing_undecided_can_be_appealed_against_and_no_appeal_ends_twice() {
        refuses("licensing.application.illegal", () -> proposed(Recommendation.REFUSE, false)
                .appealed());
        LicenceApplication application = refused();
        application.appealed();
        application.appealOver();
        refuses("licensing.application.illegal", application::appealOver);
    }

    @Test
    void a_refusal_reversed_by_the_tribunal_is_a_licence_and_a_grant_reversed_is_none() {
        LicenceApplication refused = refused();
        refused.appealed();
        refused.grantByTribunal(AFTER.plusDays(60), COMMENCES, ENDS, ENDS);
        assertThat(refused.getState()).isEqualTo(ApplicationState.DECIDED_GRANT);
        assertThat(refused.isUnderAppeal()).isFalse();
        LicenceApplication granted = inForce();
        granted.appealed();
        granted.endByTribunal(AFTER.plusDays(60));
        assertThat(granted.getState()).isEqualTo(ApplicationState.ENDED);
    }

    @Test
    void a_house_found_outside_part_3_ends_the_application_before_anything_is_proposed() {
        for (LicenceApplication open : List.of(received(), incomplete(), dulyMade(), underAssessment())) {
            open.redirect("It is for Part 2.", AFTER);
            assertThat(open.getState()).isEqualTo(ApplicationState.REDIRECTED);
        }
        refuses("licensing.application.illegal", () -> proposed(Recommendation.GRANT_FULL, false)
                .exempt("Holiday let", AFTER));
    }

    @Test
    void fewer_people_than_households_is_impossible() {
        PropertyDetailsForm details = Applicant.details();
        details.setOccupiers(1);
        details.setHouseholds(2);
        refuses("licensing.application.fewer-people-than-households", () -> draft().fill(details));
    }
}
