package org.margatetaskforce.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter leaves the house: it holds references, days and numbers, and can hold nothing else. */
class LetterTest {

    private static final LocalDate DAY = LocalDate.of(2011, 5, 23);

    @Test
    void references_days_and_numbers_stand_in_their_places() {
        Letter letter = Letter.of(
                "daily-digest",
                "https://taskforce.example",
                DAY,
                1,
                0,
                2,
                List.of(new Line("SL-2011-00042", DAY.minusDays(3), true), new Line("MTF-F-2011-00007", null, false)),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of());
        assertThat(letter.subject()).isEqualTo("Your day, Mon 23 May 2011: 1 late, 0 red");
        assertThat(letter.body())
                .contains(
                        "SL-2011-00042 (https://taskforce.example/r/SL-2011-00042), late: was due Fri 20 May 2011",
                        "  MTF-F-2011-00007 (https://taskforce.example/r/MTF-F-2011-00007)")
                .doesNotContain("{");
    }

    @Test
    void without_an_address_of_the_house_references_stand_alone() {
        assertThat(Letter.of("daily-digest", "", DAY, 1, 0, 1, List.of(new Line("SL-2011-00042", DAY, false)))
                        .body())
                .contains("  SL-2011-00042, due Mon 23 May 2011")
                .doesNotContain("/r/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Janet Smith",
                "janet",
                "Flat 3, 12 Athelstan Road",
                "",
                "SL-2011-00042\nBcc: x@y.example",
                "Smith-Jones"
            })
    void words_have_no_place_in_a_letter(String words) {
        assertThatThrownBy(() -> Letter.of("daily-digest", "", DAY, 1, 0, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Smith");
        assertThatThrownBy(() -> Letter.of("daily-digest", "", DAY, 1, 0, List.of(new Line(words, DAY, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_reference_day_or_number_is_refused_whatever_it_is() {
        assertThatThrownBy(() -> Letter.of("daily-digest", "", DAY, 1, 0, new StringBuilder("SL-2011-00042")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
