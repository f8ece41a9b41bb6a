package org.margatetaskforce.housing.hhsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be recorded of a hazard, and what may be approved (Housing Act 2004 s.4; SI 2005/3208). */
class HazardAssessmentTest {

    private static final HhsrsScheme SCHEME = SeededScheme.read();
    private static final LocalDate DAY = LocalDate.of(2011, 5, 6);

    private static HazardForm cold() {
        return Rated.cold(DAY);
    }

    private static HazardAssessment drafted(HazardForm form) {
        HazardAssessment hazard = new HazardAssessment();
        hazard.fill(form, SCHEME, "officer", DAY.minusDays(5), DAY);
        return hazard;
    }

    @Test
    void it_is_scored_when_all_is_picked() {
        HazardAssessment hazard = drafted(cold());
        assertThat(hazard.getScore()).isEqualTo(1023);
        assertThat(hazard.getBand()).isEqualTo("C");
        assertThat(hazard.getCategory()).isEqualTo(1);
        assertThat(hazard.getSpread()).isEqualTo(new OutcomeSpread(316, 46, 215, 423));
        assertThat(hazard.getVulnerable()).isEqualTo("65 or over");
    }

    @Test
    void until_then_it_has_no_score_and_not_a_nought_c_4() {
        HazardForm form = cold();
        form.setClass3(null);
        HazardAssessment hazard = drafted(form);
        assertThat(hazard.getScore()).isNull();
        assertThat(hazard.getBand()).isNull();
        assertThat(hazard.getSpread()).isNull();
        assertThatThrownBy(hazard::mustBeComplete).hasMessageContaining("not-scored");
    }

    @Test
    void a_form_goes_on_where_it_was_left() {
        HazardForm form = drafted(cold()).formToGoOnWith();
        assertThat(form.getClass4()).as("the balance is not picked").isNull();
        assertThat(form.getClass1()).isEqualTo(316);
        assertThat(form.getRemedy()).isEqualTo("Install fixed heating.");
    }

    @Test
    void a_score_without_justification_is_not_approved_c_1() {
        HazardForm form = cold();
        form.setJustificationOutcome(" ");
        assertThatThrownBy(() -> drafted(form).approve("leader", DAY)).hasMessageContaining("justification-needed");
    }

    @Test
    void nobody_approves_their_own() {
        assertThatThrownBy(() -> drafted(cold()).approve("officer", DAY)).hasMessageContaining("hazard.own");
        HazardAssessment hazard = drafted(cold());
        hazard.approve("leader", DAY);
        assertThat(hazard.isStanding()).isTrue();
    }

    @Test
    void what_is_approved_is_never_changed() {
        HazardAssessment hazard = drafted(cold());
        hazard.approve("leader", DAY);
        assertThatThrownBy(() -> hazard.fill(cold(), SCHEME, "officer", DAY, DAY))
                .hasMessageContaining("not-a-draft");
        assertThatThrownBy(hazard::withdraw).hasMessageContaining("not-a-draft");
        hazard.replaced();
        assertThat(hazard.isStanding()).isFalse();
    }

    @Test
    void crowding_has_its_stages_and_nothing_else_has_c_4() {
        HazardForm form = cold();
        form.setStage(1);
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("no-stages");
        form.setHazardNo(11);
        assertThat(drafted(form).getStage()).isEqualTo(1);
        form.setStage(null);
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("stage-needed");
        form.setStage(2);
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("second-stage-adjusts-the-first");
    }

    @Test
    void a_day_to_come_or_before_the_report_is_no_day_of_assessment() {
        HazardForm form = cold();
        form.setAssessedOn(DAY.plusDays(1));
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("assessed-on");
        form.setAssessedOn(DAY.minusDays(6));
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("assessed-on");
    }

    @Test
    void only_what_stood_before_is_found_removed() {
        HazardForm form = cold();
        form.setRemoved(true);
        assertThatThrownBy(() -> drafted(form)).hasMessageContaining("only-what-stood-is-removed");
    }

    @Test
    void the_worst_stands_first_by_its_exact_value() {
        HazardAssessment cold = drafted(cold());
        HazardForm damp = cold();
        damp.setHazardNo(1);
        damp.setLikelihood(6);
        damp.setClass1(0);
        damp.setClass2(10);
        damp.setClass3(100);
        HazardAssessment mould = drafted(damp);
        List.of(cold, mould).forEach(each -> each.approve("leader", DAY));
        assertThat(HazardAssessments.standing(List.of(mould, cold))).containsExactly(cold, mould);
    }
}
