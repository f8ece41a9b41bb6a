package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate THIRD_OF_MARCH = LocalDate.of(2011, 3, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/3/2011",
                "03/03/2011",
                " 3.3.2011 ",
                "3-3-2011",
                "3 3 2011",
                "3 March 2011",
                "3 mar 2011",
                "3rd March 2011",
                "Thu 3 March 2011",
                "Thursday, 3 March 2011",
                "2011-03-03"
            })
    void a_day_is_read_as_officers_write_it(String typed) {
        assertThat(DateText.read(typed)).contains(THIRD_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "3/3/11",
                "31/6/2011",
                "29 February 2011",
                "3/13/2011",
                "Fri 3 March 2011",
                "3 Ma 2011",
                "3 Marchy 2011",
                "3/3/2011 or so",
                "0/1/2011"
            })
    void what_cannot_be_a_day_is_not_guessed(String typed) {
        assertThat(DateText.read(typed)).isEmpty();
    }

    @Test
    void the_day_stands_before_the_month() {
        assertThat(DateText.read("4/5/2011")).contains(LocalDate.of(2011, 5, 4));
    }

    @Test
    void september_is_written_with_three_letters_and_read_with_four() {
        assertThat(DateText.brief(LocalDate.of(2011, 9, 1))).isEqualTo("1 Sep 2011");
        assertThat(DateText.read("1 Sept 2011")).contains(LocalDate.of(2011, 9, 1));
    }

    @Test
    void a_day_in_a_sentence_carries_its_weekday() {
        assertThat(DateText.full(THIRD_OF_MARCH)).isEqualTo("Thu 3 March 2011");
    }

    @Property
    void what_we_write_we_read(@ForAll @DateRange(min = "1800-01-01", max = "2200-12-31") LocalDate day) {
        assertThat(DateText.read(DateText.full(day))).contains(day);
        assertThat(DateText.read(DateText.brief(day))).contains(day);
    }
}
