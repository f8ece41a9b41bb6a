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
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.workflow.DemoClock;

/**
 * What many applications cost as one piece of work, in the container: validated through the engine's jobs, none lost and none twice.
 * Runs only when asked, with how many: {@code -Dmtf.bulk=500}; docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "mtf.bulk",
        matches = "[1-9]\\d*",
        disabledReason = "skipped: -Dmtf.bulk=500 does not ask for it")
@Order(Integer.MAX_VALUE)
class BulkFiguresIT {

    private static final String OFFICER = "p.sandys";
    private static final int FIRST_HOUSE = 60_000;

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

    @Test
    void so_many_applications_are_validated_once_each() throws Exception {
        int many = Math.min(BulkWorks.AT_MOST, Integer.getInteger("mtf.bulk", 1));
        Duration before = TaskForceClock.ahead();
        clock.standAt(LocalDate.of(2011, 5, 6).atTime(10, 0));
        try {
            List<String> references = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = FIRST_HOUSE + i;
                String uprn = as(Acting.SYSTEM, () -> houses.house(number, true));
                references.add(as(OFFICER, () -> trials.received(uprn, null, true)));
            }
            List<BulkWorks.Candidate> picked = as(
                            OFFICER,
                            () -> works.candidates(new BulkFilter(BulkKind.VALIDATE, "Trial Road", null, null)))
                    .rows()
                    .stream()
                    .filter(row -> references.contains(row.reference()))
                    .toList();
            long began = System.nanoTime();
            String work = as(OFFICER, () -> works.start(new BulkForm(), picked));
            while (as(OFFICER, () -> works.find(work).orElseThrow().getState()) != BulkState.FINISHED) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.getLogger(BulkFiguresIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            String.format(
                                    Locale.UK,
                                    "figure: %d applications validated in %.1f s: %.1f a second",
                                    picked.size(),
                                    seconds,
                                    picked.size() / seconds));
            assertThat(as(OFFICER, () -> works.figures(work))).containsEntry(ItemState.DONE, picked.size());
            for (BulkWorks.Candidate one : picked) {
                assertThat(as(
                                OFFICER,
                                () -> trials.left(one.reference(), "DULY_MADE", "Your application is duly made")))
                        .containsExactly(1L, 1L);
            }
        } finally {
            clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
        }
    }
}
