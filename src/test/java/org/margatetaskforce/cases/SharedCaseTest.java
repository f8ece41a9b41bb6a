package org.margatetaskforce.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The table of stages (partnership practice B.2), each move with its guards. */
class SharedCaseTest {

    private static final LocalDate DAY = LocalDate.of(2011, 1, 20);

    private static SharedCase at(CaseStage stage) {
        return new SharedCase(CaseType.FAMILY, stage, "KCC", "t.lindo", DAY);
    }

    @Test
    void it_goes_from_acceptance_to_its_signed_end() {
        SharedCase shared = at(CaseStage.ACCEPTED);
        shared.acceptLead("t.lindo", DAY);
        shared.recordFirstContact(DAY.plusDays(3), DAY.plusDays(3));
        shared.signAssessment(DAY.plusDays(30), DAY.plusDays(30), true);
        shared.agreePlan(DAY.plusDays(40), DAY.plusDays(40), DAY.plusDays(82), DAY.plusDays(82));
        assertThat(shared.getStage()).isEqualTo(CaseStage.ACTIVE);
        shared.goOnAfterReview(DAY.plusDays(82), DAY.plusDays(82), DAY.plusDays(124), DAY.plusDays(124));
        shared.proposeClosing(
                "t.lindo", ClosureReason.NEEDS_MET, "All that was to change has changed.", DAY.plusDays(90));
        shared.close("p.oduya", DAY.plusDays(110));
        assertThat(shared.getStage()).isEqualTo(CaseStage.CLOSED);
        assertThat(shared.getClosedOn()).isEqualTo(DAY.plusDays(110));
        assertThat(shared.getReviewDueOn()).isNull();
    }

    @Test
    void who_leads_it_or_proposed_the_closing_does_not_sign() {
        SharedCase shared = at(CaseStage.ACTIVE);
        shared.proposeClosing("f.benali", ClosureReason.NEEDS_MET, "All that was to change has changed.", DAY);
        assertThatThrownBy(() -> shared.close("t.lindo", DAY)).hasMessage("cases.case.supervisor-is-lead");
        assertThatThrownBy(() -> shared.close("f.benali", DAY)).hasMessage("cases.case.supervisor-is-lead");
    }

    @Test
    void no_stage_is_skipped() {
        assertThatThrownBy(() -> at(CaseStage.ALLOCATED).signAssessment(DAY, DAY, true))
                .hasMessage("cases.case.stands-elsewhere");
        assertThatThrownBy(() -> at(CaseStage.PLAN)
                        .proposeClosing("t.lindo", ClosureReason.NEEDS_MET, "It is all done now.", DAY))
                .hasMessage("cases.case.not-to-be-closed-from");
        assertThatThrownBy(() -> at(CaseStage.CLOSED).weigh(CasePriority.P1, CaseRisk.HIGH))
                .hasMessage("cases.case.already-closed");
    }

    @Test
    void an_assessment_is_signed_on_a_legal_basis_and_nothing_is_dated_ahead() {
        assertThatThrownBy(() -> at(CaseStage.ASSESSMENT).signAssessment(DAY, DAY, false))
                .hasMessage("cases.case.no-legal-basis");
        assertThatThrownBy(() -> at(CaseStage.ALLOCATED).recordFirstContact(DAY.plusDays(1), DAY))
                .hasMessage("cases.case.in-the-future");
        assertThatThrownBy(() -> at(CaseStage.ALLOCATED).recordFirstContact(DAY.minusDays(1), DAY))
                .hasMessage("cases.case.contact-before-allocation");
    }

    @Test
    void a_case_handed_over_is_kept_open_until_its_day() {
        SharedCase shared = at(CaseStage.ACTIVE);
        shared.beginHandover("Medway Council", DAY, DAY);
        LocalDate earliest = DAY.plusDays(42);
        assertThatThrownBy(() -> shared.endHandover("p.oduya", earliest.minusDays(1), earliest))
                .hasMessage("cases.case.handover-too-early");
        shared.endHandover("p.oduya", earliest, earliest);
        assertThat(shared.getClosureReason()).isEqualTo(ClosureReason.MOVED);
    }

    @Test
    void stepped_up_it_pauses_and_comes_back_with_a_review() {
        SharedCase shared = at(CaseStage.PLAN);
        shared.stepUp(DAY, DAY.plusDays(42));
        assertThat(shared.getRecheckDueOn()).isEqualTo(DAY.plusDays(42));
        shared.stayPaused(DAY.plusDays(84));
        shared.stepDown("t.lindo", DAY.plusDays(84), DAY.plusDays(126), DAY.plusDays(126));
        assertThat(shared.getStage()).isEqualTo(CaseStage.ACTIVE);
        assertThat(shared.getRecheckDueOn()).isNull();
    }

    @Test
    void another_marking_needs_a_reason_and_is_another() {
        SharedCase shared = at(CaseStage.ACTIVE);
        assertThatThrownBy(() -> shared.mark("RESTRICTED", "because")).hasMessage("cases.case.no-reason");
        shared.mark("RESTRICTED", "It tells of a child now.");
        assertThat(shared.getMarking()).isEqualTo("RESTRICTED");
        assertThatThrownBy(() -> shared.mark("RESTRICTED", "It tells of a child now."))
                .hasMessage("cases.case.marked-already");
    }
}
