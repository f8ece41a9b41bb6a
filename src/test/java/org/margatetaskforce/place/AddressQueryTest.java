package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.place.AddressQuery.Candidate;

/** What people type when they look for an address. */
class AddressQueryTest {

    @Test
    void digits_alone_are_a_uprn_with_or_without_padding() {
        assertThat(AddressQuery.of(" 000100060300001 ").uprn()).contains(new Uprn("100060300001"));
        assertThat(AddressQuery.of("12").uprn()).as("a house number").isEmpty();
    }

    @Test
    void a_postcode_at_the_end_is_taken_off_whole_or_in_part() {
        assertThat(range("12 athelstan road ct9 2bd")).isEqualTo("12 athelstan road|CT9 2BD|CT9 2BE");
        assertThat(range("12 athelstan road, CT92BD")).isEqualTo("12 athelstan road|CT9 2BD|CT9 2BE");
        assertThat(range("ct9 2")).isEqualTo("|CT9 2|CT9 3");
        assertThat(range("ct9")).isEqualTo("|CT9 |CT9!");
        assertThat(range("northdown road ct9")).isEqualTo("northdown road|CT9 |CT9!");
        assertThat(range("12 athelstan road flat 3")).isEqualTo("12 athelstan road flat 3|null|null");
        assertThat(range("flat 3")).isEqualTo("flat 3|null|null");
    }

    private static String range(String text) {
        AddressQuery query = AddressQuery.of(text);
        return query.words() + "|" + query.postcodeFrom() + "|" + query.postcodeTo();
    }

    @Test
    void nothing_is_nothing() {
        assertThat(AddressQuery.of(null).isEmpty()).isTrue();
        assertThat(AddressQuery.of("  ").isEmpty()).isTrue();
        assertThat(AddressQuery.of("!! -").isEmpty())
                .as("no letter and no figure")
                .isTrue();
        assertThat(AddressQuery.of("ct9 2").isEmpty()).isFalse();
    }

    @Test
    void a_number_must_be_that_number_while_a_name_may_be_misspelt() {
        assertThat(best(
                        "12 athelston rd",
                        "112 athelstan rd margate",
                        "12 athelstan rd margate",
                        "1 athelstan rd margate"))
                .contains("12 athelstan rd margate");
    }

    @Test
    void the_flat_is_found_whichever_way_round_it_is_written() {
        String[] doors = {
            "flat 12 3 athelstan rd margate", "flat 3 12 athelstan rd margate", "12 athelstan rd margate",
        };
        assertThat(best("12 athelstan rd flat 3", doors)).contains("flat 3 12 athelstan rd margate");
        assertThat(best("12 athelstan rd", doors)).contains("12 athelstan rd margate");
    }

    @Test
    void a_street_that_is_nowhere_near_finds_nothing() {
        assertThat(best("zzzz qqqq", "12 athelstan rd margate")).isEmpty();
        assertThat(best("5 athelstan rd", "12 unrelated st")).isEmpty();
    }

    private static Optional<String> best(String wanted, String... words) {
        return AddressQuery.rank(List.of(words).stream()
                        .map(word -> new Candidate(new AddressRow("1", "1", false, word, null), word, wanted))
                        .toList())
                .stream()
                .map(near -> near.row().line())
                .findFirst();
    }

    @Test
    void flat_9_comes_before_flat_10() {
        assertThat(List.of("Flat 10", "Flat 9", "flat 9A", "Flat", "Basement flat").stream()
                        .sorted(AddressQuery.NATURAL)
                        .toList())
                .containsExactly("Basement flat", "Flat", "Flat 9", "flat 9A", "Flat 10");
    }
}
