package org.margatetaskforce.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reviews every six weeks, counted from the day they were due (partnership practice C.1, J.2). */
class ReviewSeriesTest {

    private static LocalDate next(LocalDate due, LocalDate held) {
        return ReviewSeries.next(due, held, due.plusDays(14), day -> day.plusDays(42));
    }

    @Test
    void the_chain_of_a_team_around_the_family_that_met_on_17_march_2011() {
        LocalDate due = LocalDate.of(2011, 3, 17).plusDays(42);
        List<LocalDate> chain = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            chain.add(due);
            due = next(due, due);
        }
        assertThat(chain)
                .containsExactly(
                        LocalDate.of(2011, 4, 28),
                        LocalDate.of(2011, 6, 9),
                        LocalDate.of(2011, 7, 21),
                        LocalDate.of(2011, 9, 1),
                        LocalDate.of(2011, 10, 13));
    }

    @Test
    void held_early_or_some_days_late_it_keeps_the_series_and_two_weeks_late_begins_anew() {
        LocalDate due = LocalDate.of(2011, 4, 28);
        assertThat(next(due, due.minusDays(5))).isEqualTo(LocalDate.of(2011, 6, 9));
        assertThat(next(due, due.plusDays(13))).isEqualTo(LocalDate.of(2011, 6, 9));
        assertThat(next(due, due.plusDays(14))).isEqualTo(due.plusDays(14 + 42));
    }
}
