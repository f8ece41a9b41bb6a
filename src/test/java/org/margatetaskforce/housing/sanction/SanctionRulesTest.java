package org.margatetaskforce.housing.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.housing.EnforcementTrialCase;

/** What may follow on what: works and their notice (Sch 3), demands (s.50), tests and courses, penalties (Sch 13A), papers. */
class SanctionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 9, 2);

    private static DefaultWorks works(WorksBasis basis) {
        return new DefaultWorks(
                EnforcementTrialCase.assessed(),
                "WD-2019-00001",
                "HN-2019-00001",
                basis,
                "A Landlord",
                "Fit heating.",
                "Nothing was begun.",
                DAY.plusDays(7),
                DAY);
    }

    @Test
    void without_agreement_nobody_goes_in_before_the_notice_is_served_sch_3_para_4() {
        DefaultWorks works = works(WorksBasis.NOT_COMPLIED);
        assertThatThrownBy(() -> works.start(DAY, "", null, DAY)).hasMessageContaining("notice-first");
        works.notified();
        assertThatThrownBy(() -> works.start(DAY, "", DAY.plusDays(1), DAY.plusDays(3)))
                .as("before the day on which it counts as served")
                .hasMessageContaining("notice-first");
        works.start(DAY.plusDays(2), "J Mills Ltd", DAY.plusDays(1), DAY.plusDays(3));
        assertThatThrownBy(() -> works.complete(DAY, "Done.", DAY.plusDays(9))).hasMessageContaining("completed-on");
        works.complete(DAY.plusDays(8), "Heating fitted.", DAY.plusDays(9));
        assertThat(works.getState()).isEqualTo(WorksState.COMPLETED);
    }

    @Test
    void by_agreement_they_begin_as_agreed_sch_3_para_1() {
        DefaultWorks works = works(WorksBasis.BY_AGREEMENT);
        works.start(DAY, "", null, DAY);
        assertThat(works.getState()).isEqualTo(WorksState.STARTED);
    }

    private static Demand served() {
        Demand demand =
                new Demand(EnforcementTrialCase.assessed(), "DM-2011-00001", "HN-2011-00001", "A Landlord", 50_000);
        demand.signed();
        // T17: served Fri 9 Sep 2011
        demand.served(LocalDate.of(2011, 9, 9), LocalDate.of(2011, 9, 29), LocalDate.of(2011, 9, 30));
        return demand;
    }

    @Test
    void a_demand_is_operative_after_the_days_for_an_appeal_and_no_sooner_s_50() {
        Demand demand = served();
        LocalDate safe = LocalDate.of(2011, 9, 30);
        assertThatThrownBy(() -> demand.becomeOperative(LocalDate.of(2011, 9, 29), safe))
                .hasMessageContaining("not-operative-yet");
        assertThatThrownBy(() -> demand.charge(safe, "LLC 12")).hasMessageContaining("stands-otherwise");
        demand.becomeOperative(safe, safe);
        demand.charge(safe, "LLC 12");
        demand.pay(20_000, safe, safe);
        assertThat(demand.getState()).isEqualTo(DemandState.CHARGED);
        assertThatThrownBy(() -> demand.pay(30_001, safe, safe)).hasMessageContaining("paid-too-much");
        demand.pay(30_000, safe, safe);
        assertThat(demand.getState()).isEqualTo(DemandState.PAID);
    }

    @Test
    void an_appeal_is_in_time_on_the_last_day_and_reduces_or_quashes() {
        Demand demand = served();
        assertThatThrownBy(() -> demand.appeal(LocalDate.of(2011, 9, 30), "The sum.", LocalDate.of(2011, 10, 1)))
                .hasMessageContaining("out-of-time");
        demand.appeal(LocalDate.of(2011, 9, 29), "The sum.", LocalDate.of(2011, 10, 1));
        assertThatThrownBy(() -> demand.decided(50_001, "More.", DAY)).hasMessageContaining("no-more-than-demanded");
        demand.decided(0, "Quashed.", DAY);
        assertThat(demand.getState()).isEqualTo(DemandState.QUASHED);
    }

    @Test
    void nothing_is_demanded_twice() {
        Expense line = new Expense(
                EnforcementTrialCase.assessed(), ExpenseKind.INSPECTION, null, DAY, "Three hours.", 9_300, DAY);
        line.demand("DM-2019-00001");
        assertThatThrownBy(() -> line.demand("DM-2019-00002")).hasMessageContaining("demanded-already");
        assertThatThrownBy(line::strike).hasMessageContaining("demanded-already");
    }

    private static Breach breach(LocalDate on) {
        return new Breach(
                EnforcementTrialCase.assessed(),
                "BR-2019-00001",
                "HN-2019-00001",
                "S30",
                "A Landlord",
                on,
                on,
                on,
                "Inspected on the day; nothing begun.",
                DAY);
    }

    private static Breach tested(boolean met) {
        Breach breach = breach(DAY.minusDays(2));
        breach.test(met, "Photographs.", true, "Second time.", "None given.", "officer", DAY);
        return breach;
    }

    @Test
    void no_course_before_both_tests_and_none_by_who_recorded_them_b_7() {
        Breach breach = breach(DAY.minusDays(2));
        assertThatThrownBy(() -> breach.decide(Course.PROSECUTION, "Grave.", true, "leader", DAY))
                .hasMessageContaining("tests-first");
        Breach tested = tested(true);
        assertThatThrownBy(() -> tested.decide(Course.PROSECUTION, "Grave.", true, "officer", DAY))
                .hasMessageContaining("breach.own");
        tested.decide(Course.PROSECUTION, "Grave.", true, "leader", DAY);
        assertThatThrownBy(() -> tested.decide(Course.CIVIL_PENALTY, "Other.", true, "leader", DAY))
                .as("not both")
                .hasMessageContaining("breach.decided");
    }

    @Test
    void where_a_test_is_not_met_nothing_but_no_further_action_follows() {
        Breach breach = tested(false);
        assertThatThrownBy(() -> breach.decide(Course.SIMPLE_CAUTION, "Mild.", true, "leader", DAY))
                .hasMessageContaining("tests-not-met");
        breach.decide(Course.NO_FURTHER_ACTION, "Not enough.", true, "leader", DAY);
        assertThat(breach.getCourse()).isEqualTo(Course.NO_FURTHER_ACTION);
    }

    @Test
    void there_is_no_civil_penalty_for_an_offence_before_6_april_2017_trap_17() {
        assertThatThrownBy(() -> tested(true).decide(Course.CIVIL_PENALTY, "Grave.", false, "leader", DAY))
                .hasMessageContaining("no-penalty-then");
    }

    private static CivilPenalty proposed(long pence) {
        Breach breach = tested(true);
        breach.decide(Course.CIVIL_PENALTY, "Grave.", true, "leader", DAY);
        return new CivilPenalty(
                breach,
                EnforcementTrialCase.assessed(),
                "CP-2019-00001",
                pence,
                3_000_000,
                LocalDate.of(2020, 2, 29),
                "Nothing was begun by the day of the notice.",
                "High culpability, high harm.");
    }

    @Test
    void a_penalty_keeps_to_its_maximum_and_its_days_sch_13a() {
        assertThatThrownBy(() -> proposed(3_000_001)).hasMessageContaining("over-the-maximum");
        CivilPenalty late = proposed(3_000_000);
        late.signed();
        assertThatThrownBy(() -> late.intentGiven(LocalDate.of(2020, 3, 1), DAY))
                .hasMessageContaining("intent-too-late");
        CivilPenalty penalty = proposed(1_000_000);
        penalty.signed();
        LocalDate until = LocalDate.of(2019, 10, 7);
        penalty.intentGiven(LocalDate.of(2019, 9, 9), until);
        assertThatThrownBy(() -> penalty.decide("", "None.", 900_000, 3_000_000, "As proposed.", until))
                .as("on the last day for representations")
                .hasMessageContaining("representations-run");
        penalty.decide("", "None were made.", 900_000, 3_000_000, "Lower on reflection.", until.plusDays(1));
        penalty.signed();
        assertThatThrownBy(() -> penalty.finalGiven(until, until, until)).hasMessageContaining("representations-run");
        penalty.finalGiven(until.plusDays(1), until.plusDays(29), until.plusDays(29));
        penalty.pay(900_000, until.plusDays(2), until.plusDays(2));
        assertThat(penalty.getState()).isEqualTo(PenaltyState.PAID);
    }

    @Test
    void a_prosecution_begins_in_time_and_its_fine_keeps_to_the_maximum_of_the_day() {
        Breach breach = tested(true);
        breach.decide(Course.PROSECUTION, "Grave.", true, "leader", DAY);
        assertThatThrownBy(() -> new Prosecution(
                        breach, EnforcementTrialCase.assessed(), "PX-1", DAY, "Margate", DAY.minusDays(1), DAY))
                .hasMessageContaining("too-late");
        Prosecution begun =
                new Prosecution(breach, EnforcementTrialCase.assessed(), "PX-1", DAY, "Margate", DAY.plusDays(1), DAY);
        assertThatThrownBy(
                        () -> begun.end(ProsecutionState.CONVICTED, DAY, null, 500_001L, null, "Fined.", 500_000L, DAY))
                .hasMessageContaining("prosecution.fine");
        assertThatThrownBy(() -> begun.end(ProsecutionState.CAUTIONED, DAY, true, null, null, "x", null, DAY))
                .hasMessageContaining("cannot-end-so");
        begun.end(ProsecutionState.CONVICTED, DAY, null, 500_000L, 100_00L, "Fined.", 500_000L, DAY);
        assertThat(begun.getState()).isEqualTo(ProsecutionState.CONVICTED);
    }

    @Test
    void a_caution_needs_an_admission() {
        Breach breach = tested(true);
        breach.decide(Course.SIMPLE_CAUTION, "First time.", true, "leader", DAY);
        Prosecution caution =
                new Prosecution(breach, EnforcementTrialCase.assessed(), "PX-2", DAY, "", DAY.plusDays(1), DAY);
        assertThatThrownBy(() -> caution.end(ProsecutionState.CAUTIONED, DAY, false, null, null, "x", null, DAY))
                .hasMessageContaining("admission");
        caution.end(ProsecutionState.CAUTIONED, DAY, true, null, null, "Signed.", null, DAY);
        assertThat(caution.getAdmitted()).isTrue();
    }

    @Test
    void who_drafts_never_signs() {
        SanctionPaper paper =
                new SanctionPaper(EnforcementTrialCase.assessed(), "DM-2011-00001", PaperKind.DEMAND, "officer");
        assertThatThrownBy(() -> paper.sign("officer", DAY, "DOC-1")).hasMessageContaining("paper.own");
        assertThatThrownBy(() -> paper.served(DAY)).hasMessageContaining("stands-otherwise");
        paper.sign("leader", DAY, "DOC-1");
        paper.served(DAY);
        assertThatThrownBy(paper::withdraw).hasMessageContaining("paper.served");
    }
}
