package org.margatetaskforce.licensing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.workflow.BareEngine;
import org.margatetaskforce.workflow.DemoClock;

/**
 * What many applications cost as pieces of work, in the container: from receipt until each licence has ended, every step by bulk work
 * or by a clock of the engine's, none lost, none twice, none out of its order; beside it the bare engine walking the same model. Runs
 * only when asked, with how many: {@code -Dmtf.bulk=500}; docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "mtf.bulk",
        matches = "[1-9]\\d*",
        disabledReason = "skipped: -Dmtf.bulk=500 does not ask for it")
@Order(Integer.MAX_VALUE)
class BulkFiguresIT {

    private static final List<String> OFFICERS = List.of("p.sandys", "i.dumitru", "y.rahman", "k.hollands");
    private static final List<String> LEADER = List.of("a.okonkwo");
    private static final List<String> ADMINISTRATOR = List.of("m.stokes");
    private static final int FIRST_HOUSE = 60_000;
    private static final int THREADS = 4;
    private static final List<String> ROUTE = List.of(
            "DRAFT",
            "RECEIVED",
            "DULY_MADE",
            "UNDER_ASSESSMENT",
            "PROPOSED_GRANT",
            "DECIDED_GRANT",
            "IN_FORCE",
            "EXPIRED");
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    @Inject
    LicensingTrials houses;

    @Inject
    BulkTrials trials;

    @Inject
    BulkWorks works;

    @Inject
    DemoClock clock;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private static void figure(String words, Object... figures) {
        System.getLogger(BulkFiguresIT.class.getName())
                .log(System.Logger.Level.INFO, "figure: " + String.format(Locale.UK, words, figures));
    }

    @Test
    void so_many_applications_go_from_receipt_to_the_end_of_their_licence_once_each() throws Exception {
        int many = Integer.getInteger("mtf.bulk", 1);
        Duration before = TaskForceClock.ahead();
        clock.standAt(BEGIN.atTime(10, 0));
        try {
            double received = seconds(() -> receive(many));
            figure("%,d applications received in %.1f s: %.1f a second", many, received, many / received);

            double validated = step(many, OFFICERS, BulkKind.VALIDATE);
            double proposed = step(many, OFFICERS, BulkKind.PROPOSE);
            double over = clocks(many, BEGIN.plusDays(15), "the time for representations over", "PROPOSED_GRANT");
            double decided = step(many, LEADER, BulkKind.DECIDE);
            double served = step(many, ADMINISTRATOR, BulkKind.SERVE);
            double commenced = clocks(many, BEGIN.plusDays(47), "come into force", "IN_FORCE");
            double ours = many / (validated + proposed + over + decided + served + commenced);
            figure("%,d journeys from validation into force: %.1f a second", many, ours);

            try (BareEngine bare = BareEngine.beside(String.valueOf(System.getProperty("mtf.db.app.url")))) {
                bare.journeys(Math.min(many, 200), THREADS);
                double bareJourneys = bare.journeys(many, THREADS);
                figure(
                        "the bare engine walks the same model %.1f times a second with %d threads: ours is %.2f of it",
                        bareJourneys, THREADS, ours / bareJourneys);
            }
            clock.standAt(BEGIN.plusYears(5).plusDays(10).atTime(9, 0));
            clocks(many, BEGIN.plusYears(5).plusDays(120), "reminded or not, and ended", "EXPIRED");

            assertThat(as(Acting.SYSTEM, () -> trials.outOfOrder(FIRST_HOUSE, FIRST_HOUSE + many, ROUTE)))
                    .as("applications whose steps are not these, each once and in this order")
                    .isEmpty();
            assertThat(as(Acting.SYSTEM, () -> trials.documents(FIRST_HOUSE, FIRST_HOUSE + many)))
                    .as("each letter once for every application, and each certificate of service as often")
                    .isNotEmpty()
                    .allSatisfy((title, each) -> {
                        if (title.startsWith("Certificate of service")) {
                            assertThat(each).as(title).isPositive();
                        } else {
                            assertThat(each).as(title).isOne();
                        }
                    });
        } finally {
            clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
        }
    }

    private void receive(int many) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> received = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = FIRST_HOUSE + i;
                received.add(desks.submit(() -> {
                    String uprn = as(Acting.SYSTEM, () -> houses.house(number, true));
                    String desk = OFFICERS.get(number % OFFICERS.size());
                    return as(desk, () -> trials.received(uprn, null, true));
                }));
            }
            for (Future<String> each : received) {
                each.get();
            }
        } finally {
            desks.shutdown();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** Does one thing with all of them, four pieces of work at a time, each of one of those who do it. */
    private double step(int many, List<String> who, BulkKind kind) throws Exception {
        int[] done = {0};
        double took = seconds(() -> {
            while (done[0] < many) {
                List<BulkWorks.Candidate> picked = as(
                                who.get(0), () -> works.candidates(new BulkFilter(kind, "Trial Road", null, null)))
                        .rows();
                assertThat(picked).as("left after " + done[0]).isNotEmpty();
                List<String> begun = new ArrayList<>();
                int share = (picked.size() + THREADS - 1) / THREADS;
                for (int from = 0; from < picked.size(); from += share) {
                    List<BulkWorks.Candidate> part =
                            List.copyOf(picked.subList(from, Math.min(picked.size(), from + share)));
                    begun.add(as(who.get(begun.size() % who.size()), () -> works.start(form(kind), part)));
                }
                for (int i = 0; i < begun.size(); i++) {
                    String work = begun.get(i);
                    String whose = who.get(i % who.size());
                    while (as(whose, () -> works.find(work).orElseThrow().getState()) != BulkState.FINISHED) {
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                    assertThat(as(whose, () -> works.figures(work)).get(ItemState.DONE))
                            .as("done of the piece of work " + i)
                            .isEqualTo(Math.min(share, picked.size() - i * share));
                }
                done[0] += picked.size();
            }
        });
        assertThat(done[0]).isEqualTo(many);
        figure("%s: %,d in %.1f s, %.1f a second", kind.words(), many, took, many / took);
        return took;
    }

    /** Puts the clock to a day on which a timer of each of them is due, and waits until the engine's executor has fired each. */
    private double clocks(int many, LocalDate day, String words, String state) throws Exception {
        clock.standAt(day.atTime(9, 0));
        double took = seconds(() -> {
            while (as(Acting.SYSTEM, () -> trials.stillWaiting(FIRST_HOUSE, FIRST_HOUSE + many, state)) > 0) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        });
        figure("%s: %,d clocks in %.1f s, %.0f a second", words, many, took, many / took);
        return took;
    }

    private static BulkForm form(BulkKind kind) {
        LocalDate today = TaskForceClock.current().today();
        BulkForm form = new BulkForm();
        form.setKind(kind);
        form.setFindings("One owner, known since 2004, nothing against them.");
        form.setReasons("The tests of section 88 are met.");
        form.setCommencesOn(today.plusDays(30));
        form.setMethod(ServiceMethod.HAND);
        form.setSentOn(today);
        return form;
    }
}
