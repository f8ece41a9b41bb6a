package org.margatetaskforce.licensing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The fee at which the scheme pays for itself, in whole pence (Housing Act 2004 s.87(3), (7)). */
class BreakEvenTest {

    private static final LocalDate BEGINS = LocalDate.of(2011, 4, 21);
    private static final LocalDate ENDS = LocalDate.of(2016, 4, 20);

    @Test
    void the_fee_to_come_covers_what_is_not_covered_yet() {
        BreakEven reckoned = new BreakEven(100_000, 52_500, 1, 900_000, 10);
        assertThat(reckoned.totalCostPence()).isEqualTo(1_000_000);
        assertThat(reckoned.feeFromNow()).hasValue(94_750);
        assertThat(reckoned.balanceAtTheEnd(94_750)).isZero();
        assertThat(reckoned.feeThroughout()).hasValue(90_910);
    }

    @Test
    void a_fee_is_rounded_up_so_that_it_does_cover_the_cost() {
        BreakEven reckoned = new BreakEven(0, 0, 0, 100, 3);
        assertThat(reckoned.feeFromNow()).hasValue(34);
        assertThat(reckoned.balanceAtTheEnd(34)).isEqualTo(2);
        assertThat(reckoned.balanceAtTheEnd(33)).isNegative();
    }

    @Test
    void where_the_income_covers_it_already_nothing_more_is_needed() {
        assertThat(new BreakEven(100, 500, 5, 300, 2).feeFromNow()).hasValue(0);
    }

    @Test
    void where_nobody_is_to_come_no_fee_can_cover_it() {
        assertThat(new BreakEven(100, 0, 0, 0, 0).feeFromNow()).isEmpty();
        assertThat(new BreakEven(100, 0, 0, 0, 0).feeThroughout()).isEmpty();
        assertThat(new BreakEven(100, 50, 2, 0, 0).feeThroughout()).hasValue(50);
    }

    @Test
    void each_day_to_come_costs_what_a_day_has_cost() {
        // ten days gone of 1,827, so 1,817 are left
        BreakEven reckoned = BreakEven.forecast(10_000, 52_500, 1, BEGINS, LocalDate.of(2011, 4, 30), ENDS, 100);
        assertThat(reckoned.costToComePence()).isEqualTo(1_817_000);
        assertThat(BreakEven.asSoFar(10, BEGINS, LocalDate.of(2011, 4, 30), ENDS, 3_000))
                .isEqualTo(1_817);
    }

    @Test
    void no_more_apply_than_there_are_homes_without_a_licence() {
        assertThat(BreakEven.asSoFar(10, BEGINS, LocalDate.of(2011, 4, 30), ENDS, 1_200))
                .isEqualTo(1_200);
    }

    @Test
    void after_the_end_nothing_is_to_come() {
        BreakEven reckoned = BreakEven.forecast(10_000, 5_000, 1, BEGINS, ENDS.plusDays(30), ENDS, 0);
        assertThat(reckoned.costToComePence()).isZero();
        assertThat(reckoned.balancePence()).isEqualTo(-5_000);
    }

    @Test
    void it_says_what_it_takes_for_granted() {
        assertThat(new BreakEven(0, 0, 0, 0, 0).assumptions()).isNotEmpty();
    }

    @Test
    void nothing_costs_less_than_nothing() {
        assertThatThrownBy(() -> new BreakEven(-1, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_financial_year_begins_on_1_april() {
        assertThat(SchemeYear.of(LocalDate.of(2012, 3, 31))).isEqualTo(2011);
        assertThat(SchemeYear.of(LocalDate.of(2012, 4, 1))).isEqualTo(2012);
        assertThat(SchemeYear.empty(2011, null).words()).isEqualTo("2011/12");
        assertThat(SchemeYear.empty(1999, null).words()).isEqualTo("1999/00");
    }
}
