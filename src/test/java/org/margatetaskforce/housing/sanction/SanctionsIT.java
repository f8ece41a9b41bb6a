package org.margatetaskforce.housing.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.hhsrs.HazardTrials;
import org.margatetaskforce.housing.hhsrs.Rated;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.workflow.DemoClock;

/** Sanctions in the container: who drafts, signs and serves, what days follow from a service, and the file of a day. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class SanctionsIT {

    private static final String OFFICER = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String LEADER = "a.okonkwo";

    private static int houses = 500;

    @Inject
    HazardTrials trials;

    @Inject
    HazardAssessments hazards;

    @Inject
    EnforcementFiles files;

    @Inject
    SanctionFiles sanctions;

    @Inject
    SanctionGrounds grounds;

    @Inject
    CostRecovery costs;

    @Inject
    SanctionPapers papers;

    @Inject
    Breaches breaches;

    @Inject
    EvidenceBundles bundles;

    @Inject
    Documents documents;

    @Inject
    DemoClock clock;

    private Duration before = Duration.ZERO;
    private String notice = "";

    @BeforeEach
    void it_is_friday_9_september_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(LocalDate.of(2011, 9, 9).atTime(10, 0));
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

    private String inspected() throws Exception {
        int number = ++houses;
        String uprn = as(Acting.SYSTEM, () -> trials.house(number));
        String reference = as(OFFICER, () -> trials.inspected(uprn));
        does(LEADER, () -> hazards.takeUp(reference));
        notice = as(OFFICER, () -> trials.breached(reference));
        return reference;
    }

    private int version(String reference) throws Exception {
        return as(OFFICER, () -> files.get(reference).getVersion());
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private void served(String reference, String subject, PaperKind kind) throws Exception {
        assertThatThrownBy(() -> does(OFFICER, () -> papers.sign(reference, version(reference), subject, kind)))
                .as("the drafter, who may not sign at all")
                .isInstanceOf(RuntimeException.class);
        does(LEADER, () -> papers.sign(reference, version(reference), subject, kind));
        List<ServedForm> to = as(OFFICER, () -> papers.recipients(reference, subject, kind));
        for (ServedForm each : to) {
            each.setAddress("14 Harold Road, Margate CT9 2HT");
            each.setAddressSource("Land Registry title");
            each.setMethod(ServiceMethod.HAND);
        }
        does(OFFICER, () -> papers.serve(reference, version(reference), subject, kind, to));
    }

    private String text(String document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(as(OFFICER, () -> documents.pdf(document)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void works_in_default_their_costs_and_the_demand_t17() throws Exception {
        String reference = inspected();
        String works = as(
                OFFICER,
                () -> costs.plan(
                        reference,
                        version(reference),
                        notice,
                        WorksBasis.NOT_COMPLIED,
                        "Florin Ionescu",
                        "Fit fixed heating.",
                        "Nothing was begun by 1 September.",
                        today()));
        assertThatThrownBy(() -> does(OFFICER, () -> costs.start(reference, version(reference), works, today(), "")))
                .hasMessageContaining("notice-first");
        served(reference, works, PaperKind.WORKS_NOTICE);
        does(OFFICER, () -> costs.start(reference, version(reference), works, today(), "J Mills Ltd"));
        does(OFFICER, () -> costs.complete(reference, version(reference), works, today(), "Heating fitted."));
        does(
                OFFICER,
                () -> costs.spend(
                        reference, version(reference), ExpenseKind.WORKS, works, today(), "Invoice 204", 120_000));
        does(
                OFFICER,
                () -> costs.spend(
                        reference, version(reference), ExpenseKind.INSPECTION, null, today(), "Three hours", 9_300));
        String demand = as(OFFICER, () -> costs.demand(reference, version(reference), notice, "Florin Ionescu"));
        assertThatThrownBy(() ->
                        does(OFFICER, () -> costs.demand(reference, version(reference), notice, "Florin Ionescu")))
                .as("nothing is demanded twice")
                .hasMessageContaining("nothing-to-demand");
        served(reference, demand, PaperKind.DEMAND);
        Demand then = as(OFFICER, () -> sanctions.demands(reference)).get(0);
        assertThat(then.getTotalPence()).isEqualTo(129_300);
        assertThat(then.getAppealBy()).isEqualTo(LocalDate.of(2011, 9, 29));
        assertThat(then.getOperativeOn()).isEqualTo(LocalDate.of(2011, 9, 30));
        assertThat(as(Acting.SYSTEM, () -> sanctions.clocks(reference)))
                .as("the engine knows the days, and no more")
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getDeadline().explanation()).contains("Housing Act 2004"));
        assertThat(as(Acting.SYSTEM, () -> sanctions.demands(reference))).isEmpty();
        String paper = as(OFFICER, () -> sanctions.papers(reference)).get(1).getDocumentReference();
        assertThat(text(String.valueOf(paper))).contains("£1,293.00", "Invoice 204", "end of 21 days");
        assertThatThrownBy(() -> does(OFFICER, () -> costs.becomeOperative(reference, version(reference), demand)))
                .hasMessageContaining("not-operative-yet");
        clock.moveTo(LocalDate.of(2011, 9, 30).atTime(9, 0));
        for (int i = 0; i < 100 && as(LEADER, () -> trials.waiting(demand)).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(as(LEADER, () -> trials.waiting(demand))).containsExactly("Task_FollowSanction HIO");
        does(OFFICER, () -> costs.becomeOperative(reference, version(reference), demand));
        assertThat(as(LEADER, () -> trials.waiting(demand)))
                .as("it was said what came of it")
                .isEmpty();
        does(OFFICER, () -> costs.charge(reference, version(reference), demand, today(), "LLC 2011/441"));
        does(OFFICER, () -> costs.pay(reference, version(reference), demand, 129_300, today()));
        assertThat(as(OFFICER, () -> sanctions.demands(reference)).get(0).getState())
                .isEqualTo(DemandState.PAID);
    }

    private String tested(String reference, LocalDate on) throws Exception {
        String breach = as(
                OFFICER,
                () -> breaches.record(
                        reference,
                        version(reference),
                        notice,
                        "S30",
                        "Florin Ionescu",
                        on,
                        on,
                        on,
                        "Inspected on the day: nothing begun."));
        does(
                OFFICER,
                () -> breaches.test(
                        reference,
                        version(reference),
                        breach,
                        true,
                        "Photographs.",
                        true,
                        "Second time.",
                        "None was given."));
        return breach;
    }

    @Test
    void a_sanction_stands_on_what_was_served_on_this_case_and_could_be_broken_by_then() throws Exception {
        String other = inspected();
        String elsewhere = notice;
        String reference = inspected();
        LocalDate day = today();
        assertThat(as(OFFICER, () -> grounds.ofBreach(files.get(reference))))
                .extracting(Ground::reference)
                .containsExactly(notice, reference);
        assertThatThrownBy(() -> does(OFFICER, () -> recorded(reference, elsewhere, "S30", day)))
                .as("a notice of the case %s", other)
                .hasMessageContaining("ground-unknown");
        assertThatThrownBy(() -> does(OFFICER, () -> recorded(reference, "HN-2011-99999", "S30", day)))
                .hasMessageContaining("ground-unknown");
        assertThatThrownBy(() -> does(OFFICER, () -> recorded(reference, notice, "S32", day)))
                .hasMessageContaining("ground-of-another-kind");
        assertThatThrownBy(() -> does(OFFICER, () -> recorded(reference, reference, "S30", day)))
                .as("the house itself bears no breach of a notice")
                .hasMessageContaining("ground-of-another-kind");
        assertThatThrownBy(() -> does(OFFICER, () -> recorded(reference, notice, "S30", day.minusDays(62))))
                .as("s.30(2): on the last day for the works to begin nothing is broken")
                .hasMessageContaining("before-it-could");
        does(OFFICER, () -> recorded(reference, notice, "S30", day.minusDays(61)));
        does(OFFICER, () -> recorded(reference, reference, "S241", day));
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> costs.plan(
                                reference,
                                version(reference),
                                notice,
                                WorksBasis.EMERGENCY,
                                "Florin Ionescu",
                                "Heating.",
                                "Now.",
                                day)))
                .hasMessageContaining("ground-not-there");
        assertThatThrownBy(
                        () -> does(OFFICER, () -> costs.demand(reference, version(reference), elsewhere, "F Ionescu")))
                .hasMessageContaining("demand.ground-unknown");
    }

    private void recorded(String reference, String what, String offence, LocalDate on) throws Exception {
        breaches.record(
                reference,
                files.get(reference).getVersion(),
                what,
                offence,
                "Florin Ionescu",
                on,
                null,
                today(),
                "Seen on the day.");
    }

    @Test
    void maxima_and_starting_points_are_those_of_the_day_of_the_offence_trap_17() throws Exception {
        String reference = inspected();
        String breach = tested(reference, today());
        Breach found = as(OFFICER, () -> sanctions.breaches(reference)).get(0);
        assertThat(as(OFFICER, () -> breaches.highestFine(found)).getPence()).hasValue(500_000);
        assertThat(as(OFFICER, () -> breaches.highestPenalty(found))).isEmpty();
        assertThatThrownBy(() -> does(
                        LEADER,
                        () -> breaches.decide(reference, version(reference), breach, Course.CIVIL_PENALTY, "Grave.")))
                .hasMessageContaining("no-penalty-then");
        does(LEADER, () -> breaches.decide(reference, version(reference), breach, Course.PROSECUTION, "Grave."));
        String other = tested(reference, today());
        assertThatThrownBy(() -> does(
                        LEADER,
                        () -> breaches.decide(reference, version(reference), other, Course.SIMPLE_CAUTION, "Mild.")))
                .as("another course for the same conduct")
                .hasMessageContaining("other-course-for-the-same-conduct");
    }

    @Test
    void a_civil_penalty_from_intent_to_payment_t14_t15() throws Exception {
        clock.standAt(LocalDate.of(2019, 9, 2).atTime(10, 0));
        String reference = inspected();
        String breach = tested(reference, LocalDate.of(2019, 9, 2));
        does(LEADER, () -> breaches.decide(reference, version(reference), breach, Course.CIVIL_PENALTY, "Grave."));
        assertThat(as(
                                OFFICER,
                                () -> breaches.intentBy(
                                        sanctions.breaches(reference).get(0)))
                        .on())
                .isEqualTo(LocalDate.of(2020, 3, 1));
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> breaches.propose(
                                reference, version(reference), breach, 3_000_001, "Nothing begun.", "High.")))
                .hasMessageContaining("over-the-maximum");
        String penalty = as(
                OFFICER,
                () -> breaches.propose(reference, version(reference), breach, 1_000_000, "Nothing begun.", "High."));
        served(reference, penalty, PaperKind.NOTICE_OF_INTENT);
        assertThat(as(OFFICER, () -> sanctions.penalties(reference)).get(0).getRepresentationsUntil())
                .isEqualTo(LocalDate.of(2019, 9, 30));
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> breaches.decidePenalty(
                                reference, version(reference), penalty, "", "None.", 900_000, "Lower.")))
                .hasMessageContaining("representations-run");
        clock.moveTo(LocalDate.of(2019, 10, 1).atTime(9, 0));
        does(
                OFFICER,
                () -> breaches.decidePenalty(
                        reference, version(reference), penalty, "", "None were made.", 900_000, "Lower."));
        served(reference, penalty, PaperKind.FINAL_NOTICE);
        CivilPenalty then = as(OFFICER, () -> sanctions.penalties(reference)).get(0);
        assertThat(then.getPayBy()).isEqualTo(LocalDate.of(2019, 10, 29));
        does(OFFICER, () -> breaches.payPenalty(reference, version(reference), penalty, 900_000, today()));
        assertThat(as(OFFICER, () -> sanctions.penalties(reference)).get(0).getState())
                .isEqualTo(PenaltyState.PAID);
    }

    @Test
    void the_file_of_a_day_holds_what_there_was_and_nothing_that_came_later() throws Exception {
        String reference = inspected();
        does(OFFICER, () -> hazards.record(reference, version(reference), Rated.cold(today())));
        does(OFFICER, () -> hazards.submit(reference, version(reference), false, "All rooms seen."));
        does(LEADER, () -> hazards.approve(reference, version(reference), null));
        LocalDate then = today();
        clock.moveTo(then.plusDays(10).atTime(9, 0));
        does(
                OFFICER,
                () -> costs.spend(
                        reference, version(reference), ExpenseKind.INSPECTION, null, today(), "Three hours", 9_300));
        String demand = as(OFFICER, () -> costs.demand(reference, version(reference), notice, "Florin Ionescu"));
        served(reference, demand, PaperKind.DEMAND);
        String early =
                as(OFFICER, () -> bundles.freeze(reference, version(reference), then, "Appeal against the notice."));
        String late = as(OFFICER, () -> bundles.freeze(reference, version(reference), today(), "Appeal."));
        EvidenceBundle first = as(OFFICER, () -> bundles.get(early));
        assertThat(first.getSize()).as("the assessment alone").isEqualTo(1);
        assertThat(as(OFFICER, () -> bundles.get(late)).getSize()).isGreaterThan(1);
        assertThat(text(first.getDocumentReference()))
                .contains("2 Excess cold", "1023", first.getDigest().substring(0, 32))
                .doesNotContain("Demand for expenses");
        String again = as(OFFICER, () -> bundles.freeze(reference, version(reference), then, "Once more."));
        assertThat(as(OFFICER, () -> bundles.get(again)).getDigest())
                .as("the same day gives the same file")
                .isEqualTo(first.getDigest());
        try (PDDocument whole = Loader.loadPDF(as(OFFICER, () -> bundles.whole(early)))) {
            assertThat(new PDFTextStripper().getText(whole)).contains("Evidence file", "Assessment of hazards");
        }
        assertThatThrownBy(() -> does(
                        OFFICER, () -> bundles.freeze(reference, version(reference), today().plusDays(1), "Later.")))
                .hasMessageContaining("bundle.as-of");
        assertThatThrownBy(() -> does("d.pemberton", () -> bundles.whole(early)))
                .isInstanceOf(RuntimeException.class);
        assertThat(as(COLLEAGUE, () -> bundles.of(reference))).hasSize(3);
    }
}
