package org.margatetaskforce.licensing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many decisions are looked at again: a tenth, three at least. */
class SampleSizeTest {

    private static final QualityChecks.Size STANDARD = new QualityChecks.Size(10, 3);

    @Test
    void a_tenth_and_a_part_of_one_is_one() {
        assertThat(STANDARD.of(100, 0)).isEqualTo(10);
        assertThat(STANDARD.of(101, 0)).isEqualTo(11);
    }

    @Test
    void three_at_least_and_never_more_than_there_are() {
        assertThat(STANDARD.of(12, 0)).isEqualTo(3);
        assertThat(STANDARD.of(2, 0)).isEqualTo(2);
        assertThat(STANDARD.of(0, 0)).isZero();
    }

    @Test
    void what_was_drawn_before_counts() {
        assertThat(STANDARD.of(100, 10)).isZero();
        assertThat(STANDARD.of(120, 10)).isEqualTo(2);
    }
}
