package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A renewal commences the day after the licence it renews ends. */
class SuccessionTest {

    private static final LocalDate LAST = LocalDate.of(2016, 2, 28);

    @Test
    void without_a_gap_it_commences_the_day_after() {
        LocalDate first = Succession.firstDay(LAST);
        assertThat(first).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(Succession.overlaps(LAST, first)).isFalse();
        assertThat(Succession.daysWithout(LAST, first)).isZero();
        assertThat(Succession.words(LAST, first)).isEqualTo("from 29 February 2016, the day after this one ends");
    }

    @Test
    void on_its_last_day_both_would_be_in_force() {
        assertThat(Succession.overlaps(LAST, LAST)).isTrue();
        assertThat(Succession.daysWithout(LAST, LAST)).isZero();
        assertThat(Succession.words(LAST, LAST)).contains("before this one ends");
    }

    @Test
    void later_the_house_has_no_licence_for_so_many_days() {
        assertThat(Succession.daysWithout(LAST, LocalDate.of(2016, 3, 1))).isEqualTo(1);
        assertThat(Succession.words(LAST, LocalDate.of(2016, 3, 1))).contains("one day without a licence");
        assertThat(Succession.words(LAST, LocalDate.of(2016, 3, 11))).contains("11 days without a licence");
    }
}
