package org.margatetaskforce.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The months that count as repeats, how they are told, and when two references are one. */
class RepeatPeriodTest {

    @Example
    void six_months_end_with_their_last_day_and_begin_the_day_after_the_same_day() {
        assertThat(RepeatPeriod.endingWith(LocalDate.of(2011, 5, 23), 6))
                .isEqualTo(new RepeatPeriod(LocalDate.of(2010, 11, 24), LocalDate.of(2011, 5, 23)));
        assertThat(RepeatPeriod.endingWith(LocalDate.of(2011, 8, 31), 6).from()).isEqualTo(LocalDate.of(2011, 3, 1));
        assertThat(RepeatPeriod.endingWith(LocalDate.of(2012, 8, 30), 6).from()).isEqualTo(LocalDate.of(2012, 3, 1));
    }

    @Property
    void the_day_itself_counts_and_the_same_day_so_many_months_before_does_not(
            @ForAll @IntRange(max = 4000) int days, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate day = LocalDate.of(2010, 1, 1).plusDays(days);
        RepeatPeriod period = RepeatPeriod.endingWith(day, months);
        assertThat(period.to()).isEqualTo(day);
        assertThat(period.from()).isAfter(day.minusMonths(months));
        assertThat(period.from().minusDays(1)).isEqualTo(day.minusMonths(months));
    }

    @Test
    void which_of_them_it_is_is_said_in_words() {
        assertThat(RepeatPeriod.ordinal(3)).isEqualTo("Third");
        assertThat(RepeatPeriod.ordinal(11)).isEqualTo("11th");
        assertThat(RepeatPeriod.ordinal(21)).isEqualTo("21st");
        assertThat(RepeatPeriod.ordinal(112)).isEqualTo("112th");
        Repeats three = new Repeats("2", "1", LocalDate.EPOCH, LocalDate.EPOCH, 6, 2, 3, 5, null);
        assertThat(three.which()).isEqualTo("Third incident here in six months");
        assertThat(three.words()).isEqualTo("Three incidents here in six months");
        assertThat(three.houseWords()).isEqualTo("5 in the whole house");
        assertThat(three.isShown()).isTrue();
        assertThat(new Repeats("1", "1", LocalDate.EPOCH, LocalDate.EPOCH, 6, 2, 1, 1, null).isShown())
                .isFalse();
    }

    @Test
    void one_reference_written_in_two_ways_is_one() {
        assertThat(IncidentKey.of("POL", " cad  1234 / 11 ")).isEqualTo(IncidentKey.of("POL", "CAD 1234 / 11"));
        assertThat(IncidentKey.of("POL", "CAD 1")).isNotEqualTo(IncidentKey.of("TDC", "CAD 1"));
        assertThat(IncidentKey.of("POL", "   ").reference()).isNull();
        assertThat(IncidentKey.of("POL", null).reference()).isNull();
        assertThatThrownBy(() -> IncidentKey.of("POL", "x".repeat(61))).hasMessage("safety.incident.long-reference");
    }
}
