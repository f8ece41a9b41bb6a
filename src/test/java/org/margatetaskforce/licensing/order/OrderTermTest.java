package org.margatetaskforce.licensing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;

/** How long a management order may run (Housing Act 2004 ss.105, 114). */
class OrderTermTest {

    private static final LocalDate MADE = LocalDate.of(2011, 5, 6);
    private static final LocalDate LATEST = LocalDate.of(2012, 5, 5);

    private static OrderTerm term(@Nullable LocalDate ends) {
        return OrderTerm.of(
                MADE,
                MADE,
                ends,
                new Deadline("D-IMO-MAX12", LATEST, "12 months beginning with its coming into force", "s.105(4)"),
                LocalDate.of(2011, 6, 2));
    }

    @Test
    void an_order_that_names_no_last_day_runs_as_long_as_the_act_allows() {
        assertThat(term(null).endsOn()).isEqualTo(LATEST);
    }

    @Test
    void it_may_run_to_the_last_day_that_is_allowed_and_not_a_day_longer() {
        assertThat(term(LATEST).endsOn()).isEqualTo(LATEST);
        assertThatThrownBy(() -> term(LATEST.plusDays(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("licensing.order.term");
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThat(term(MADE).endsOn()).isEqualTo(MADE);
        assertThatThrownBy(() -> term(MADE.minusDays(1))).isInstanceOf(RuleBroken.class);
    }
}
