package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"525|52500", "£525.00|52500", "£ 1,050.50|105050", "0|0", "1,234,567|123456700"})
    void pounds_are_kept_as_pence(String typed, long pence) {
        assertThat(MoneyText.read(typed)).hasValue(pence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "5.5", "5.005", "1,05", "€5", "five", "10000000000"})
    void what_is_no_amount_is_not_guessed(String typed) {
        assertThat(MoneyText.read(typed)).isEmpty();
    }

    @Property
    void what_we_write_we_read(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long pence) {
        assertThat(MoneyText.read(MoneyText.write(pence))).hasValue(pence);
    }
}
