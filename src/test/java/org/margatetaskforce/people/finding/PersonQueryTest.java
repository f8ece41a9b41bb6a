package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed, taken apart. */
class PersonQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    private static PersonQuery of(String text) {
        return PersonQuery.of(text, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kowalczyk 1984 | kowalczyk | 1984",
                "kowalczyk b.1984 | kowalczyk | 1984",
                "kowalczyk, born in 1984 | kowalczyk | 1984",
                "Anna Maria Nowak | Anna Maria Nowak | ",
                "1984 | '' | 1984",
                "kowalczyk 2012 | kowalczyk | ",
                "kowalczyk 1799 | kowalczyk | ",
            })
    void a_year_of_birth_stands_anywhere(String typed, String name, Integer year) {
        assertThat(of(typed).name()).isEqualTo(name);
        assertThat(of(typed).year()).isEqualTo(year);
        assertThat(of(typed).bornOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kowalczyk 12/3/1979,1979-03-12",
        "kowalczyk 12.03.1979,1979-03-12",
        "12-3-79 kowalczyk,1979-03-12",
        "kowalczyk 1979-03-12,1979-03-12",
        "kowalczyk 12 March 1979,1979-03-12",
        "kowalczyk 12th mar 1979,1979-03-12",
        "kowalczyk 3 September 2010,2010-09-03",
        "kowalczyk 1/1/11,2011-01-01",
        "kowalczyk 1/1/12,1912-01-01",
    })
    void a_whole_date_is_read_as_people_write_it(String typed, LocalDate day) {
        assertThat(of(typed).bornOn()).isEqualTo(day);
        assertThat(of(typed).year()).isEqualTo(day.getYear());
        assertThat(of(typed).name()).isEqualTo("kowalczyk");
    }

    @Test
    void what_is_no_day_is_no_day() {
        assertThat(of("kowalczyk 31/2/1979").bornOn()).isNull();
        assertThat(of("kowalczyk 31/2/1979").name()).isEqualTo("kowalczyk");
        assertThat(of("kowalczyk 1/1/2030").bornOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kowalczyk ct9 2br | CT9 2BR | CT9 2BS",
                "kowalczyk CT92BR | CT9 2BR | CT9 2BS",
                "kowalczyk ct9 2 | CT9 2 | CT9 3",
                "kowalczyk ct9 2b | CT9 2B | CT9 2C",
                "kowalczyk ct9 | 'CT9 ' | CT9!",
                "ct9 kowalczyk | 'CT9 ' | CT9!",
            })
    void a_postcode_stands_whole_or_in_part(String typed, String from, String to) {
        assertThat(of(typed).name()).isEqualTo("kowalczyk");
        assertThat(of(typed).postcodeFrom()).isEqualTo(from);
        assertThat(of(typed).postcodeTo()).isEqualTo(to);
    }

    @Test
    void an_email_address_and_a_telephone_number_are_no_names() {
        PersonQuery query = of("Ann Smith Ann.Smith@Example.org 01843 555 123");
        assertThat(query.name()).isEqualTo("Ann Smith");
        assertThat(query.email()).isEqualTo("ann.smith@example.org");
        assertThat(query.telephone()).isEqualTo("01843 555 123");
        assertThat(query.year()).isNull();
    }

    @Test
    void nothing_is_nothing() {
        assertThat(of("   ").isEmpty()).isTrue();
        assertThat(of("12").isEmpty()).isTrue();
        assertThat(PersonQuery.of(null, TODAY).isEmpty()).isTrue();
    }

    @Property
    void whatever_is_typed_is_read(@ForAll @StringLength(max = 120) String typed) {
        assertThatCode(() -> of(typed)).doesNotThrowAnyException();
        assertThat(of(typed).name()).doesNotContainPattern("[0-9]");
    }
}
