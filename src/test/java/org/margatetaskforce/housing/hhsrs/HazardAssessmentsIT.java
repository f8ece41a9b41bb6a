package org.margatetaskforce.housing.hhsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.housing.EnforcementTrials;
import org.margatetaskforce.workflow.Workflow;

/** Hazards in the container: drafted, handed in, approved, assessed anew, read out and in; each officer in their own post. */
@ExtendWith(ArquillianExtension.class)
class HazardAssessmentsIT {

    private static final String OFFICER = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String LEADER = "a.okonkwo";
    private static final String POLICE = "d.pemberton";

    private static int houses;

    @Inject
    HazardTrials trials;

    @Inject
    EnforcementTrials enforcement;

    @Inject
    Workflow workflow;

    @Inject
    HazardAssessments hazards;

    @Inject
    HazardFiles hazardFiles;

    @Inject
    HhsrsSchemes schemes;

    @Inject
    EnforcementFiles files;

    @Inject
    Documents documents;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void does(String who, Work work) throws Exception {
        Acting.<Exception>as(who, work::run);
    }

    private String inspected() throws Exception {
        int number = ++houses;
        String uprn = as(Acting.SYSTEM, () -> trials.house(number));
        return as(OFFICER, () -> trials.inspected(uprn));
    }

    private int version(String reference) throws Exception {
        return as(OFFICER, () -> files.get(reference).getVersion());
    }

    private EnforcementCase found(String reference) throws Exception {
        return as(OFFICER, () -> files.get(reference));
    }

    private static HazardForm cold() {
        return Rated.cold(EnforcementFiles.today());
    }

    private static HazardForm crowding(int stage, @Nullable String adjusts, int likelihood) {
        HazardForm form = cold();
        form.setHazardNo(11);
        form.setStage(stage);
        form.setAdjusts(adjusts);
        form.setLikelihood(likelihood);
        form.setClass1(100);
        form.setClass2(100);
        form.setClass3(316);
        return form;
    }

    private String record(String reference, HazardForm form) throws Exception {
        return as(OFFICER, () -> hazards.record(reference, version(reference), form));
    }

    private void approved(String reference) throws Exception {
        does(OFFICER, () -> hazards.submit(reference, version(reference), false, "All rooms seen."));
        does(LEADER, () -> hazards.approve(reference, version(reference), null));
    }

    @Test
    void the_database_holds_the_scheme_that_the_unit_tests_read() throws Exception {
        HhsrsScheme held = as(OFFICER, () -> schemes.get("HHSRS_2005"));
        assertThat(held.hazards()).hasSize(29);
        assertThat(held.points()).hasSize(16);
        assertThat(held.percentages()).hasSize(11);
        assertThat(held.bands()).hasSize(10);
        assertThat(held.averages()).hasSize(16);
    }

    @Test
    void a_category_1_hazard_is_approved_by_another_and_the_duty_runs_from_then_s_5() throws Exception {
        String reference = inspected();
        String hazard = record(reference, cold());
        assertThat(hazard).matches("HZ-\\d{4}-\\d{5}");
        assertThat(as(OFFICER, () -> hazards.standing(reference)))
                .as("a draft stands for nothing")
                .isEmpty();
        does(OFFICER, () -> hazards.submit(reference, version(reference), false, ""));
        assertThatThrownBy(() -> record(reference, cold())).hasMessageContaining("housing.survey.not-open");
        assertThatThrownBy(() -> does(COLLEAGUE, () -> hazards.approve(reference, version(reference), null)))
                .as("an officer who may not approve")
                .isInstanceOf(RuntimeException.class);
        does(LEADER, () -> hazards.approve(reference, version(reference), "Agreed."));
        EnforcementCase then = found(reference);
        assertThat(then.getState()).isEqualTo(EnforcementState.ASSESSED);
        assertThat(then.isCategory1()).isTrue();
        assertThat(then.getAssessedOn()).isEqualTo(EnforcementFiles.today());
        assertThat(as(OFFICER, () -> hazards.standing(reference)))
                .extracting(HazardAssessment::getReference)
                .containsExactly(hazard);
        String paper = as(OFFICER, () -> hazards.surveys(reference)).get(0).getDocumentReference();
        assertThat(text(String.valueOf(paper)))
                .contains("Assessment of hazards", "2 Excess cold, Whole flat", "1023.3531", "band C", "category 1");
    }

    private String text(String document) throws Exception {
        byte[] content = as(OFFICER, () -> documents.pdf(document));
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void the_process_waits_for_the_officer_then_for_the_leader_and_then_for_the_course_of_action() throws Exception {
        int number = 72_000 + ++houses;
        String uprn = as(Acting.SYSTEM, () -> enforcement.house(number));
        String reference = as(OFFICER, () -> enforcement.reported(EnforcementTrials.unit(uprn, 1)));
        does(OFFICER, () -> enforcement.inspected(reference, OFFICER));
        record(reference, cold());
        assertThat(group(reference)).containsExactly("Task_AssessHazards HIO");
        does(OFFICER, () -> hazards.submit(reference, version(reference), false, ""));
        assertThat(group(reference)).containsExactly("Task_AssessHazards HTL");
        does(LEADER, () -> hazards.sendBack(reference, version(reference), "The kitchen is missing."));
        assertThat(group(reference)).containsExactly("Task_AssessHazards HIO");
        approved(reference);
        assertThat(group(reference)).containsExactly("Task_DecideAction HTL");
        does(OFFICER, () -> workflow.cancel(reference, "the test is over"));
    }

    private List<String> group(String reference) throws Exception {
        return as(LEADER, () -> trials.waiting(reference));
    }

    @Test
    void a_leader_does_not_approve_what_they_assessed_themselves() throws Exception {
        String reference = inspected();
        does(LEADER, () -> hazards.takeUp(reference));
        does(LEADER, () -> hazards.record(reference, version(reference), cold()));
        does(OFFICER, () -> hazards.submit(reference, version(reference), false, ""));
        assertThatThrownBy(() -> does(LEADER, () -> hazards.approve(reference, version(reference), null)))
                .hasMessageContaining("housing.hazard.own");
        does(LEADER, () -> hazards.sendBack(reference, version(reference), "Another officer must rate it."));
        HazardSurvey back = as(OFFICER, () -> hazards.surveys(reference)).get(0);
        assertThat(back.getState()).isEqualTo(SurveyState.OPEN);
        assertThat(back.getDecisionWords()).isEqualTo("Another officer must rate it.");
    }

    @Test
    void two_who_rate_the_same_case_do_not_overwrite_each_other() throws Exception {
        String reference = inspected();
        int read = version(reference);
        record(reference, cold());
        assertThatThrownBy(() -> does(COLLEAGUE, () -> hazards.record(reference, read, cold())))
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void that_there_is_no_hazard_is_said_and_never_concluded_from_silence() throws Exception {
        String reference = inspected();
        assertThatThrownBy(() -> does(OFFICER, () -> hazards.submit(reference, version(reference), false, "")))
                .hasMessageContaining("nothing-to-hand-in");
        assertThatThrownBy(() -> does(OFFICER, () -> hazards.submit(reference, version(reference), true, " ")))
                .hasMessageContaining("no-hazard-needs-words");
        does(OFFICER, () -> hazards.submit(reference, version(reference), true, "Every room was seen; nothing found."));
        does(LEADER, () -> hazards.approve(reference, version(reference), null));
        assertThat(found(reference).getState()).isEqualTo(EnforcementState.ASSESSED);
        assertThat(found(reference).isCategory1()).isFalse();
        assertThat(found(reference).isCategory2()).isFalse();
    }

    @Test
    void after_works_it_is_assessed_anew_and_the_old_stays_c_4() throws Exception {
        String reference = inspected();
        String old = record(reference, cold());
        approved(reference);
        HazardForm after = cold();
        after.setLikelihood(1800);
        String anew = as(OFFICER, () -> hazards.reassess(old, version(reference), after));
        assertThatThrownBy(() -> does(OFFICER, () -> hazards.reassess(old, version(reference), cold())))
                .hasMessageContaining("assessed-anew-already");
        assertThat(as(OFFICER, () -> hazards.standing(reference)))
                .as("the old one stands until the new one is approved")
                .extracting(HazardAssessment::getReference)
                .containsExactly(old);
        approved(reference);
        assertThat(as(OFFICER, () -> hazards.standing(reference)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getReference()).isEqualTo(anew);
                    assertThat(each.getScore()).isEqualTo(181);
                    assertThat(each.getBand()).isEqualTo("F");
                    assertThat(each.isAfterWorks()).isTrue();
                });
        HazardAssessment before = as(OFFICER, () -> hazards.get(old));
        assertThat(before.getState()).isEqualTo(HazardState.REPLACED);
        assertThat(before.getScore()).isEqualTo(1023);
        assertThat(found(reference).isCategory1()).isFalse();
        assertThat(found(reference).isCategory2()).isTrue();
    }

    @Test
    void a_hazard_found_removed_has_no_score_and_stands_no_more() throws Exception {
        String reference = inspected();
        String old = record(reference, cold());
        approved(reference);
        HazardForm gone = cold();
        gone.setRemoved(true);
        gone.setJustificationLikelihood("");
        gone.setJustificationOutcome("Heating fitted and working on the day.");
        String anew = as(OFFICER, () -> hazards.reassess(old, version(reference), gone));
        approved(reference);
        assertThat(as(OFFICER, () -> hazards.standing(reference))).isEmpty();
        assertThat(as(OFFICER, () -> hazards.get(anew)).getScore()).isNull();
        assertThat(found(reference).isCategory1()).isFalse();
        assertThat(found(reference).isCategory2()).isFalse();
    }

    @Test
    void the_second_stage_of_crowding_drives_the_action_c_4() throws Exception {
        String reference = inspected();
        String first = record(reference, crowding(1, null, 3200));
        String second = record(reference, crowding(2, first, 10));
        assertThatThrownBy(() -> does(OFFICER, () -> hazards.withdraw(first, version(reference))))
                .hasMessageContaining("adjusted-by");
        approved(reference);
        assertThat(as(OFFICER, () -> hazards.standing(reference)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getReference()).isEqualTo(second);
                    assertThat(each.getScore()).isEqualTo(11_996);
                });
        assertThat(found(reference).isCategory1()).isTrue();
    }

    @Test
    void what_goes_out_as_a_file_comes_in_as_it_was() throws Exception {
        String reference = inspected();
        record(reference, cold());
        String first = record(reference, crowding(1, null, 3200));
        record(reference, crowding(2, first, 10));
        HazardForm half = cold();
        half.setClass2(null);
        half.setHazardNo(24);
        record(reference, half);
        String file = as(OFFICER, () -> hazardFiles.export(reference));
        String other = inspected();
        HazardImport read = as(OFFICER, () -> hazardFiles.read(other, version(other), file));
        assertThat(read.faults()).isEmpty();
        assertThat(read.flags()).isEmpty();
        assertThat(read.taken()).isEqualTo(4);
        List<HazardAssessment> out = as(OFFICER, () -> hazards.of(reference));
        List<HazardAssessment> in = as(OFFICER, () -> hazards.of(other));
        assertThat(in).hasSameSizeAs(out);
        for (int i = 0; i < out.size(); i++) {
            assertThat(in.get(i).formToGoOnWith())
                    .usingRecursiveComparison()
                    .ignoringFields("adjusts")
                    .isEqualTo(out.get(i).formToGoOnWith());
            assertThat(in.get(i).getScore()).isEqualTo(out.get(i).getScore());
        }
        assertThat(in.stream().filter(each -> each.getAdjusts() != null).map(HazardAssessment::getAdjusts))
                .containsExactly(in.stream()
                        .filter(each -> Integer.valueOf(1).equals(each.getStage()))
                        .map(HazardAssessment::getReference)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_bad_file_is_refused_as_a_whole_row_by_row() throws Exception {
        String reference = inspected();
        String file = """
                {"format": "housing-hazard-assessment", "edition": 1, "hazards": [
                  {"hazard": 2, "location": "Flat", "assessedOn": "%1$s", "likelihood": 320, "mostLikely": 4, "outcomes": [31.6, 4.6, 21.5, null]},
                  {"hazard": 30, "location": "Flat", "assessedOn": "%1$s"},
                  {"hazard": 1, "location": "Flat", "assessedOn": "%1$s", "likelihood": 56, "mostLikely": 4, "outcomes": [46.4, 46.4, 10, null]},
                  {"hazard": 1, "location": "", "assessedOn": "%1$s"},
                  "no hazard",
                  {"hazard": 11, "stage": 2, "adjusts": "HZ-1", "location": "Flat", "assessedOn": "%1$s"}
                ]}""".formatted(EnforcementFiles.today());
        HazardImport read = as(OFFICER, () -> hazardFiles.read(reference, version(reference), file));
        assertThat(read.isRefused()).isTrue();
        assertThat(read.faults()).extracting(HazardImport.Line::row).containsExactly(2, 3, 4, 5, 6);
        assertThat(read.faults())
                .extracting(HazardImport.Line::key)
                .containsExactly(
                        "housing.hazard.not-in-the-list",
                        "housing.hazard.outcomes-exceed-100",
                        "housing.hazard.location-needed",
                        "housing.hazard.file.no-row",
                        "housing.hazard.file.first-stage-not-there");
        assertThat(as(OFFICER, () -> hazards.of(reference)))
                .as("nothing was taken in")
                .isEmpty();
        assertThatThrownBy(() -> does(OFFICER, () -> hazardFiles.read(reference, version(reference), "[]")))
                .hasMessageContaining("not-ours");
    }

    @Test
    void a_raw_number_is_read_as_the_point_of_its_range_and_told_c_2() throws Exception {
        String reference = inspected();
        String file = """
                {"format": "housing-hazard-assessment", "edition": 1, "hazards": [
                  {"hazard": 21, "location": "Stairs", "assessedOn": "%s", "likelihood": 113, "mostLikely": 4, "outcomes": [2, 4.6, 26, null]}
                ]}""".formatted(EnforcementFiles.today());
        HazardImport read = as(OFFICER, () -> hazardFiles.read(reference, version(reference), file));
        assertThat(read.taken()).isEqualTo(1);
        assertThat(read.flags()).hasSize(3);
        HazardAssessment hazard = as(OFFICER, () -> hazards.of(reference)).get(0);
        assertThat(hazard.getLikelihood()).isEqualTo(100);
        assertThat(hazard.getSpread()).isEqualTo(new OutcomeSpread(22, 46, 316, 616));
    }

    @Test
    void who_does_not_see_enforcement_detail_sees_no_hazard() throws Exception {
        String reference = inspected();
        String hazard = record(reference, cold());
        assertThat(as(POLICE, () -> hazards.find(hazard))).isEmpty();
        assertThat(as(Acting.SYSTEM, () -> hazards.find(hazard)))
                .as("nor the engine")
                .isEmpty();
        assertThat(as(COLLEAGUE, () -> hazards.find(hazard))).isPresent();
    }
}
