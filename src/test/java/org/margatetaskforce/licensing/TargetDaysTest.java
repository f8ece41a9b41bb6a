package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.licensing.TargetDays.Stop;

/** The days that count towards the published target for a decision. */
class TargetDaysTest {

    private static final LocalDate DULY_MADE = LocalDate.of(2011, 5, 6);
    private static final LocalDate TARGET = LocalDate.of(2011, 7, 1);

    @Test
    void every_day_counts_where_the_clock_never_stood() {
        assertThat(TargetDays.counted(DULY_MADE, LocalDate.of(2011, 5, 16), List.of()))
                .isEqualTo(10);
        assertThat(TargetDays.moved(TARGET, List.of(), LocalDate.of(2011, 5, 16)))
                .isEqualTo(TARGET);
    }

    @Test
    void the_day_of_stopping_does_not_count_and_the_day_of_starting_does() {
        List<Stop> stops = List.of(new Stop(LocalDate.of(2011, 5, 10), LocalDate.of(2011, 5, 13)));
        assertThat(TargetDays.stood(stops, LocalDate.of(2011, 5, 20))).isEqualTo(3);
        assertThat(TargetDays.counted(DULY_MADE, LocalDate.of(2011, 5, 20), stops))
                .isEqualTo(11);
        assertThat(TargetDays.moved(TARGET, stops, LocalDate.of(2011, 5, 20))).isEqualTo(LocalDate.of(2011, 7, 4));
    }

    @Test
    void while_it_stands_the_target_moves_on_with_each_day_and_nothing_is_counted() {
        List<Stop> stops = List.of(new Stop(LocalDate.of(2011, 5, 10), null));
        assertThat(TargetDays.counted(DULY_MADE, LocalDate.of(2011, 5, 10), stops))
                .isEqualTo(4);
        assertThat(TargetDays.counted(DULY_MADE, LocalDate.of(2011, 6, 10), stops))
                .isEqualTo(4);
        assertThat(TargetDays.moved(TARGET, stops, LocalDate.of(2011, 6, 10))).isEqualTo(LocalDate.of(2011, 8, 1));
    }

    @Test
    void started_on_the_day_it_was_stopped_it_did_not_stand_at_all() {
        List<Stop> stops = List.of(new Stop(LocalDate.of(2011, 5, 10), LocalDate.of(2011, 5, 10)));
        assertThat(TargetDays.stood(stops, LocalDate.of(2011, 5, 20))).isZero();
    }

    @Test
    void a_target_missed_before_the_clock_stood_stays_missed() {
        LocalDate stopped = TARGET.plusDays(4);
        List<Stop> stops = List.of(new Stop(stopped, null));
        for (LocalDate today = stopped; today.isBefore(stopped.plusDays(60)); today = today.plusDays(7)) {
            assertThat(TargetDays.moved(TARGET, stops, today)).isBefore(today);
        }
    }

    @Test
    void a_standing_that_begins_later_than_the_day_asked_about_is_none() {
        List<Stop> stops = List.of(new Stop(LocalDate.of(2011, 6, 10), LocalDate.of(2011, 6, 13)));
        assertThat(TargetDays.stood(stops, LocalDate.of(2011, 5, 20))).isZero();
    }
}
