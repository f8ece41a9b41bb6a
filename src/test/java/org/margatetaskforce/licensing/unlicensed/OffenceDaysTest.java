package org.margatetaskforce.licensing.unlicensed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.licensing.unlicensed.OffenceDays.Cover;
import org.margatetaskforce.licensing.unlicensed.OffenceDays.Stretch;

class OffenceDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 4, 21);
    private static final LocalDate LAST = LocalDate.of(2011, 5, 31);

    private static LocalDate may(int day) {
        return LocalDate.of(2011, 5, day);
    }

    @Test
    void first_and_last_day_are_both_days_of_the_offence() {
        OffenceDays days = OffenceDays.reckon(FIRST, LAST, List.of());
        assertThat(days.ofTheOffence()).containsExactly(new Stretch(FIRST, LAST, List.of()));
        assertThat(days.count()).isEqualTo(10 + 31);
        assertThat(OffenceDays.reckon(FIRST, FIRST, List.of()).count())
                .as("one day is a day")
                .isEqualTo(1);
    }

    @Test
    void the_day_on_which_an_application_is_duly_made_is_left_out_and_the_day_before_is_not_s_95_3() {
        OffenceDays days = OffenceDays.reckon(FIRST, LAST, List.of(new Cover(may(10), null, "application")));
        assertThat(days.stretches())
                .containsExactly(
                        new Stretch(FIRST, may(9), List.of()), new Stretch(may(10), LAST, List.of("application")));
        assertThat(days.count()).isEqualTo(10 + 9);
    }

    @Test
    void after_the_last_day_of_an_exemption_the_offence_goes_on_s_86() {
        OffenceDays days = OffenceDays.reckon(FIRST, LAST, List.of(new Cover(may(1), may(7), "exemption")));
        assertThat(days.ofTheOffence())
                .containsExactly(
                        new Stretch(FIRST, LocalDate.of(2011, 4, 30), List.of()), new Stretch(may(8), LAST, List.of()));
        assertThat(days.count()).isEqualTo(41 - 7);
    }

    @Test
    void what_overlaps_takes_each_day_out_once_with_both_reasons() {
        OffenceDays days = OffenceDays.reckon(
                FIRST,
                LAST,
                List.of(new Cover(may(1), may(10), "application"), new Cover(may(6), may(15), "exemption")));
        assertThat(days.stretches())
                .extracting(Stretch::why)
                .containsExactly(
                        List.of(),
                        List.of("application"),
                        List.of("application", "exemption"),
                        List.of("exemption"),
                        List.of());
        assertThat(days.count()).isEqualTo(41 - 15);
    }

    @Test
    void what_stood_before_or_comes_after_changes_nothing_and_what_covers_all_leaves_no_offence() {
        List<Cover> aside = List.of(
                new Cover(LocalDate.of(2010, 1, 1), FIRST.minusDays(1), "licence"),
                new Cover(LAST.plusDays(1), null, "licence"));
        assertThat(OffenceDays.reckon(FIRST, LAST, aside).stretches())
                .containsExactly(new Stretch(FIRST, LAST, List.of()));
        OffenceDays none =
                OffenceDays.reckon(FIRST, LAST, List.of(new Cover(LocalDate.of(2010, 1, 1), null, "licence")));
        assertThat(none.ofTheOffence()).isEmpty();
        assertThat(none.count()).isZero();
    }

    @Test
    void days_next_to_each_other_of_which_the_same_is_true_are_one_stretch() {
        OffenceDays days = OffenceDays.reckon(
                FIRST, LAST, List.of(new Cover(may(1), may(5), "exemption"), new Cover(may(6), may(10), "exemption")));
        assertThat(days.stretches())
                .hasSize(3)
                .element(1)
                .isEqualTo(new Stretch(may(1), may(10), List.of("exemption")));
    }
}
