package org.margatetaskforce.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Rates of school sessions, with the worked examples of partnership practice C.6. */
class SessionsTest {

    @Test
    void fifty_seven_of_three_hundred_and_eighty_missed_without_leave_are_fifteen_per_cent() {
        assertThat(new Sessions(380, 0, 57).unauthorisedPercent()).isEqualByComparingTo("15");
    }

    @Test
    void thirty_eight_of_three_hundred_and_eighty_missed_leave_an_attendance_of_ninety_per_cent() {
        assertThat(new Sessions(380, 20, 18).attendancePercent()).isEqualByComparingTo("90");
    }

    @Test
    void terms_are_added_up_and_not_averaged() {
        Sessions both = new Sessions(100, 0, 50).plus(new Sessions(300, 0, 0));
        assertThat(both.unauthorisedPercent()).isEqualByComparingTo("12.5");
        assertThat(Sessions.NONE.plus(both)).isEqualTo(both);
    }

    @Test
    void nobody_misses_more_than_there_were() {
        assertThatThrownBy(() -> new Sessions(10, 6, 5)).hasMessage("people.school-term.sessions");
        assertThatThrownBy(() -> new Sessions(10, -1, 5)).hasMessage("people.school-term.sessions");
        assertThat(Sessions.NONE.attendancePercent()).isZero();
    }
}
