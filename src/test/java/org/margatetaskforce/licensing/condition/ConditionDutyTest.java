package org.margatetaskforce.licensing.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When the next is due under a condition, and which findings tell whether it is kept to. */
class ConditionDutyTest {

    private static final LocalDate MADE = LocalDate.of(2011, 5, 6);

    @Test
    void the_next_is_due_so_many_months_after_the_day_of_the_last() {
        assertThat(ConditionDuty.next(MADE, 12, null)).isEqualTo(LocalDate.of(2012, 5, 6));
    }

    @Test
    void a_certificate_that_is_good_for_less_brings_the_next_forward() {
        assertThat(ConditionDuty.next(MADE, 60, LocalDate.of(2014, 5, 5))).isEqualTo(LocalDate.of(2014, 5, 5));
    }

    @Test
    void a_certificate_that_is_good_for_longer_puts_nothing_off() {
        assertThat(ConditionDuty.next(MADE, 12, LocalDate.of(2016, 5, 5))).isEqualTo(LocalDate.of(2012, 5, 6));
    }

    @Test
    void what_was_produced_or_not_looked_at_says_nothing_of_whether_it_is_kept_to() {
        assertThat(FindingKind.values())
                .filteredOn(FindingKind::tells)
                .containsExactly(FindingKind.BREACH, FindingKind.MENDED, FindingKind.SEEN_GOOD);
    }
}
