package org.margatetaskforce.licensing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Applicant;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.FitnessQuestion;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.workflow.DemoClock;

/** Many applications at once, in the container: each by its own guards and in its own transaction, once or not at all. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class BulkWorkIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String ADMINISTRATOR = "m.stokes";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    private static int houses = 52_000;

    @Inject
    LicensingTrials houseTrials;

    @Inject
    BulkTrials trials;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    Representations representations;

    @Inject
    BulkWorks works;

    @Inject
    BulkSteps steps;

    @Inject
    QualityChecks checks;

    @Inject
    Documents documents;

    @Inject
    DemoClock clock;

    @Inject
    ProcessEngine engine;

    private Duration before = Duration.ZERO;

    @BeforeEach
    void it_is_friday_6_may_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(BEGIN.atTime(10, 0));
    }

    @AfterEach
    void the_clock_is_put_back() {
        clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

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

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private String received(@Nullable FitnessQuestion yes, boolean paid) throws Exception {
        int number = ++houses;
        String uprn = as(Acting.SYSTEM, () -> houseTrials.house(number, true));
        return as(OFFICER, () -> trials.received(uprn, yes, paid));
    }

    private LicenceApplication application(String reference) throws Exception {
        return as(OFFICER, () -> applications.get(reference));
    }

    private List<BulkWorks.Candidate> picked(BulkKind kind, List<String> references) throws Exception {
        return as(OFFICER, () -> works.candidates(new BulkFilter(kind, "Trial Road", "CT9 2", "adeyemi")))
                .rows()
                .stream()
                .filter(row -> references.contains(row.reference()))
                .toList();
    }

    private static BulkForm form(BulkKind kind) {
        BulkForm form = new BulkForm();
        form.setKind(kind);
        form.setFindings("One owner, known since 2004, nothing against them.");
        form.setReasons("The tests of section 88 are met.");
        form.setCommencesOn(today().plusDays(30));
        form.setMethod(ServiceMethod.HAND);
        form.setSentOn(today());
        return form;
    }

    private String bulk(String who, BulkKind kind, List<String> references) throws Exception {
        List<BulkWorks.Candidate> picked = picked(kind, references);
        assertThat(picked).hasSameSizeAs(references);
        String work = as(who, () -> works.start(form(kind), picked));
        finished(work);
        return work;
    }

    private void finished(String work) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (as(OFFICER, () -> works.find(work).orElseThrow().getState()) != BulkState.FINISHED
                && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(as(OFFICER, () -> works.find(work).orElseThrow().getState())).isEqualTo(BulkState.FINISHED);
    }

    private Map<String, String> reasons(String work) throws Exception {
        Map<String, String> reasons = new java.util.HashMap<>();
        as(OFFICER, () -> works.lines(work, ItemState.REFUSED, 0, 50))
                .rows()
                .forEach(line -> reasons.put(
                        line.application(),
                        line.reason() == null ? "" : line.reason().key()));
        return reasons;
    }

    private void goTo(LocalDate day) throws InterruptedException {
        clock.moveTo(day.atTime(9, 0));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (engine.getManagementService().createJobQuery().executable().count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void each_house_goes_as_far_as_the_law_lets_it_and_what_is_refused_keeps_its_reason() throws Exception {
        String good = received(null, true);
        String other = received(null, true);
        String unpaid = received(null, false);
        String convicted = received(FitnessQuestion.HOUSING_LAW, true);
        List<String> all = List.of(good, other, unpaid, convicted);

        String validated = bulk(OFFICER, BulkKind.VALIDATE, all);
        assertThat(reasons(validated)).containsOnly(Map.entry(unpaid, "licensing.application.still-missing"));
        assertThat(application(good).getDulyMadeOn()).isEqualTo(BEGIN);
        assertThat(application(unpaid).getState()).isEqualTo(ApplicationState.RECEIVED);

        String proposed = bulk(OFFICER, BulkKind.PROPOSE, List.of(good, other, convicted));
        assertThat(reasons(proposed)).containsOnly(Map.entry(convicted, "licensing.bulk.flagged"));
        assertThat(application(convicted).getState())
                .as("nothing of a refused house was done")
                .isEqualTo(ApplicationState.DULY_MADE);
        assertThat(application(good).getState()).isEqualTo(ApplicationState.PROPOSED_GRANT);

        String early = bulk(LEADER, BulkKind.DECIDE, List.of(good));
        assertThat(reasons(early)).containsOnlyKeys(good);
        assertThat(application(good).getState()).isEqualTo(ApplicationState.PROPOSED_GRANT);
        does(
                OFFICER,
                () -> representations.add(
                        other, applications.get(other).getVersion(), "Femi Adeyemi", today(), "Is TEN2 needed?"));
        goTo(BEGIN.plusDays(15));

        List<BulkWorks.Candidate> both = picked(BulkKind.DECIDE, List.of(good, other));
        assertThatThrownBy(() -> as(OFFICER, () -> works.start(form(BulkKind.DECIDE), both)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("licensing.bulk.not-your-post"));
        String decided = bulk(LEADER, BulkKind.DECIDE, List.of(good, other));
        assertThat(reasons(decided)).containsOnly(Map.entry(other, "licensing.bulk.representations"));
        assertThat(application(good).getState()).isEqualTo(ApplicationState.DECIDED_GRANT);
        assertThat(application(good).getDecidedBy()).isEqualTo(LEADER);

        String served = bulk(ADMINISTRATOR, BulkKind.SERVE, List.of(good));
        assertThat(reasons(served)).isEmpty();
        List<String> letters = as(ADMINISTRATOR, () -> works.letters(served));
        assertThat(letters).isNotEmpty().doesNotHaveDuplicates();
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        does(ADMINISTRATOR, () -> documents.print(letters, paper));
        try (PDDocument printed = Loader.loadPDF(paper.toByteArray())) {
            int sheets = 0;
            for (String letter : letters) {
                byte[] one = as(ADMINISTRATOR, () -> documents.pdf(letter));
                try (PDDocument its = Loader.loadPDF(one)) {
                    sheets += (its.getNumberOfPages() + 1) / 2;
                }
            }
            assertThat(printed.getNumberOfPages() % 2).isZero();
            assertThat(printed.getNumberOfPages() / 2)
                    .as("sheets of paper: each letter at least once, each from its front")
                    .isGreaterThanOrEqualTo(sheets);
        }
        assertThat(as("t.lindo", () -> works.letters(served)))
                .as("who does not see the piece of work")
                .isEmpty();
        assertThat(application(good).getDecisionServedOn()).isEqualTo(today());
        assertThat(as(OFFICER, () -> trials.left(good, "DECIDED_GRANT", "Licence L-%")))
                .containsExactly(1L, 1L);
    }

    private void found(String who, String reference, QualityOutcome outcome, String words) throws Exception {
        int version = as(who, () -> checks.find(reference).orElseThrow().getVersion());
        does(who, () -> checks.found(reference, version, outcome, words));
    }

    @Test
    void what_was_decided_is_sampled_once_and_nobody_checks_their_own_work() throws Exception {
        String house = received(null, true);
        bulk(OFFICER, BulkKind.VALIDATE, List.of(house));
        bulk(OFFICER, BulkKind.PROPOSE, List.of(house));
        // a Sunday: nobody else decides on it, however many the town and other tests decided on the days around it
        goTo(BEGIN.plusDays(16));
        LocalDate day = today();
        bulk(LEADER, BulkKind.DECIDE, List.of(house));

        assertThatThrownBy(() -> as(OFFICER, () -> checks.draw(day, day))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(day, day.minusDays(1))))
                .hasMessageContaining("quality.days");
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(day, day.plusDays(1))))
                .hasMessageContaining("quality.days");
        int before = as(LEADER, () -> checks.figures()).sampled();
        int drawn = as(LEADER, () -> checks.draw(day, day));
        assertThat(as(LEADER, () -> checks.figures()).sampled()).isEqualTo(before + drawn);
        assertThat(as(LEADER, () -> checks.page(true, null, 0, 100)).rows())
                .extracting(QualityChecks.Row::application)
                .as("a day of so few decisions is sampled whole")
                .contains(house);
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(day, day)))
                .as("the same day once more, with nothing decided since")
                .hasMessageContaining("quality.nothing");

        for (String worked : List.of(OFFICER, LEADER)) {
            assertThatThrownBy(() -> found(worked, house, QualityOutcome.SOUND, ""))
                    .as(worked)
                    .hasMessageContaining("quality.own-work");
        }
        assertThatThrownBy(() -> found("r.ferreira", house, QualityOutcome.SOUND, ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> found(COLLEAGUE, house, QualityOutcome.LACKING, " "))
                .hasMessageContaining("quality.words-needed");
        int read = as(COLLEAGUE, () -> checks.find(house).orElseThrow().getVersion());
        found(COLLEAGUE, house, QualityOutcome.LACKING, "No gas certificate on the file");
        assertThatThrownBy(() -> does(COLLEAGUE, () -> checks.found(house, read, QualityOutcome.SOUND, "")))
                .as("who read it before")
                .hasMessageContaining("changed-meanwhile");
        assertThat(as(OFFICER, () -> checks.page(false, QualityOutcome.LACKING, 0, 100))
                        .rows())
                .filteredOn(row -> row.application().equals(house))
                .singleElement()
                .satisfies(row -> assertThat(row.checkedOn()).isEqualTo(day));
        for (String nobody : List.of(Acting.PUBLIC, "landlord:LA-2011-00099")) {
            assertThat(as(nobody, () -> checks.page(false, null, 0, 1)).total())
                    .as(nobody)
                    .isZero();
        }
    }

    @Test
    void a_machine_that_dies_between_two_houses_does_neither_twice() throws Exception {
        List<String> houses = List.of(received(null, true), received(null, true), received(null, true));
        List<BulkWorks.Candidate> picked = picked(BulkKind.VALIDATE, houses);
        engine.getManagementService().suspendJobDefinitionByProcessDefinitionKey("BulkWork", true);
        String work;
        try {
            work = as(OFFICER, () -> works.start(form(BulkKind.VALIDATE), picked));
            String reference = work;
            List<Long> items = as(OFFICER, () -> trials.items(reference));
            // the first was done and kept, and the job that ordered it never heard
            does(OFFICER, () -> steps.carryOut(items.get(0)));
            // the second died before it was kept: nothing of it is there
            assertThatThrownBy(() -> does(OFFICER, () -> trials.carryOutAndDie(items.get(1))));
            assertThat(application(picked.get(1).reference()).getState()).isEqualTo(ApplicationState.RECEIVED);
            // whoever comes twice finds it done
            does(OFFICER, () -> steps.carryOut(items.get(0)));
            // somebody works on the third by hand meanwhile: it is not overwritten
            does(
                    OFFICER,
                    () -> drafts.save(
                            picked.get(2).reference(),
                            picked.get(2).version(),
                            Applicant.safety(today().minusMonths(1))));
        } finally {
            engine.getManagementService().activateJobDefinitionByProcessDefinitionKey("BulkWork", true);
        }
        finished(work);
        for (BulkWorks.Candidate house : picked.subList(0, 2)) {
            assertThat(as(OFFICER, () -> trials.left(house.reference(), "DULY_MADE", "Your application is duly made")))
                    .as("a step and a letter, once each")
                    .containsExactly(1L, 1L);
        }
        assertThat(reasons(work))
                .containsOnly(Map.entry(picked.get(2).reference(), "licensing.application.changed-meanwhile"));
        assertThat(as(OFFICER, () -> works.figures(work))).containsEntry(ItemState.DONE, 2);
    }

    @Test
    void what_is_stopped_waits_and_goes_on_for_whoever_began_it() throws Exception {
        List<String> houses = List.of(received(null, true), received(null, true));
        List<BulkWorks.Candidate> picked = picked(BulkKind.VALIDATE, houses);
        engine.getManagementService().suspendJobDefinitionByProcessDefinitionKey("BulkWork", true);
        String work;
        try {
            work = as(OFFICER, () -> works.start(form(BulkKind.VALIDATE), picked));
            String reference = work;
            does(LEADER, () -> works.stop(reference));
        } finally {
            engine.getManagementService().activateJobDefinitionByProcessDefinitionKey("BulkWork", true);
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (engine.getRuntimeService()
                                .createExecutionQuery()
                                .messageEventSubscriptionName("BulkWorkResumed")
                                .processInstanceBusinessKey(work)
                                .count()
                        == 0
                && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(as(OFFICER, () -> works.figures(work))).containsEntry(ItemState.TO_DO, 2);
        assertThatThrownBy(() -> does(LEADER, () -> works.resume(work))).isInstanceOf(RuleBroken.class);
        does(OFFICER, () -> works.resume(work));
        finished(work);
        assertThat(as(OFFICER, () -> works.figures(work))).containsEntry(ItemState.DONE, 2);
        assertThat(as("landlord:LA-2011-00001", () -> works.page(null, 0, 25)).rows())
                .isEmpty();
        assertThat(as("landlord:LA-2011-00001", () -> works.find(work))).isEmpty();
    }
}
