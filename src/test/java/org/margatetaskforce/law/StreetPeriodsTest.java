package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The clocks of safety flags, by the vectors of partnership practice D.3 and the rows of the migration. */
class StreetPeriodsTest {

    private static LocalDate reckon(String code, LocalDate from) {
        return LawInForce.on(
                        from,
                        SeededLaw.PERIODS.stream()
                                .filter(period -> period.getCode().equals(code))
                                .toList(),
                        code)
                .reckon(from, new WorkingDays(SeededLaw.BANK_HOLIDAY_CHANGES))
                .on();
    }

    @Test
    void set_on_9_november_2010_a_flag_is_reviewed_by_9_november_2011_and_one_about_weapons_a_year_later() {
        LocalDate set = LocalDate.of(2010, 11, 9);
        assertThat(reckon("P-FLAG-REVIEW", set)).isEqualTo(LocalDate.of(2011, 11, 9));
        assertThat(reckon("P-FLAG-REVIEW-WEAPONS", set)).isEqualTo(LocalDate.of(2012, 11, 9));
        assertThat(reckon("P-FLAG-UNREVIEWED", LocalDate.of(2011, 11, 9))).isEqualTo(LocalDate.of(2011, 11, 23));
    }

    @Test
    void proposed_before_the_royal_wedding_it_is_decided_by_the_tuesday_after_the_holiday() {
        assertThat(reckon("P-FLAG-DECIDE", LocalDate.of(2011, 4, 28))).isEqualTo(LocalDate.of(2011, 5, 3));
    }

    @Test
    void a_hold_is_looked_at_again_after_ten_working_days_and_a_closure_after_a_fortnight() {
        LocalDate set = LocalDate.of(2011, 5, 23);
        assertThat(reckon("P-HOLD-REVIEW", set)).as("past the bank holiday").isEqualTo(LocalDate.of(2011, 6, 7));
        assertThat(reckon("P-HOLD-CLOSURE-REVIEW", set)).isEqualTo(LocalDate.of(2011, 6, 6));
    }
}
