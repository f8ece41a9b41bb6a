package org.margatetaskforce.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When somebody was born, as well as it is known. */
class BirthTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    @Test
    void one_is_a_year_older_on_the_birthday_and_not_the_day_before() {
        Birth birth = Birth.on(LocalDate.of(1983, 5, 24));
        assertThat(birth.ageOn(TODAY)).hasValue(27);
        assertThat(birth.ageOn(TODAY.plusDays(1))).hasValue(28);
        assertThat(birth.ageOn(LocalDate.of(1983, 5, 23))).isEmpty();
    }

    @Test
    void of_a_year_alone_the_age_is_about() {
        Birth birth = new Birth(BirthPrecision.YEAR, LocalDate.of(1983, 11, 2), null).checked(TODAY);
        assertThat(birth.on()).isEqualTo(LocalDate.of(1983, 1, 1));
        assertThat(birth.ageOn(TODAY)).hasValue(28);
    }

    @Test
    void an_unborn_child_has_an_expected_day_and_no_other() {
        assertThat(Birth.expected(TODAY.plusMonths(3)).checked(TODAY).on()).isNull();
        assertThatThrownBy(() -> new Birth(BirthPrecision.UNBORN, null, null).checked(TODAY))
                .hasMessage("people.person.expected-missing");
        assertThatThrownBy(() -> Birth.expected(TODAY.plusMonths(11)).checked(TODAY))
                .hasMessage("people.person.expected-out-of-range");
    }

    @Test
    void nobody_is_born_tomorrow_or_before_120_years() {
        assertThatThrownBy(() -> Birth.on(TODAY.plusDays(1)).checked(TODAY))
                .hasMessage("people.person.birth-out-of-range");
        assertThatThrownBy(() -> Birth.on(TODAY.minusYears(120).minusDays(1)).checked(TODAY))
                .hasMessage("people.person.birth-out-of-range");
        assertThat(Birth.on(TODAY.minusYears(120)).checked(TODAY).ageOn(TODAY)).hasValue(120);
        assertThatThrownBy(() -> new Birth(BirthPrecision.EXACT, null, null).checked(TODAY))
                .hasMessage("people.person.birth-missing");
    }
}
