package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An address of another system is a door where it can be no other. */
class AddressMatchTest {

    private static final List<AddressMatch.Door> DOORS = List.of(
            door("1", "12 Athelstan Road, Margate", "12 athelstan rd margate ct9 2ba", "athelstan rd"),
            door("2", "Flat 3, 12 Athelstan Road, Margate", "flat 3 12 athelstan rd margate ct9 2ba", "athelstan rd"),
            door("3", "Flat 12, 3 Athelstan Road, Margate", "flat 12 3 athelstan rd margate ct9 2ba", "athelstan rd"),
            door(
                    "4",
                    "Basement Flat, 12 Athelstan Road, Margate",
                    "basement flat 12 athelstan rd margate ct9 2ba",
                    "athelstan rd"),
            door("5", "Flat A, 14 Athelstan Road, Margate", "flat a 14 athelstan rd margate ct9 2ba", "athelstan rd"),
            door("6", "Flat B, 14 Athelstan Road, Margate", "flat b 14 athelstan rd margate ct9 2ba", "athelstan rd"),
            door(
                    "7",
                    "Rose Lodge, Athelstan Road, Margate",
                    "rose lodge athelstan rd margate ct9 2ba",
                    "athelstan rd"));

    private static AddressMatch.Door door(String uprn, String line, String words, String street) {
        return new AddressMatch.Door(
                new AddressRow(uprn, uprn, false, line, "CT9 2BA"), words, street, "Athelstan Road");
    }

    private static String match(String words) {
        return String.valueOf(AddressMatch.of(words, DOORS).uprn());
    }

    @Test
    void a_door_is_found_in_either_order_and_misspelt() {
        assertThat(match("12 athelstan rd")).isEqualTo("1");
        assertThat(match("12 athelstan rd cliftonville kent")).isEqualTo("1");
        assertThat(match("flat 3 12 athelstan rd margate")).isEqualTo("2");
        assertThat(match("12 athelstan rd flat 3")).isEqualTo("2");
        assertThat(match("flat 3 12 athlestan rd")).isEqualTo("2");
        assertThat(match("basement flat 12 athelstan rd")).isEqualTo("4");
        assertThat(match("flat b 14 athelstan rd")).isEqualTo("6");
    }

    @Test
    void a_street_may_be_shortened_as_nobody_foresaw() {
        assertThat(match("12 athelstan roa")).isEqualTo("1");
        assertThat(match("12 athelstan r")).isEqualTo("null");
        assertThat(match("12 athelstan sq")).isEqualTo("null");
    }

    @Test
    void a_street_that_is_called_as_the_county_is_that_street() {
        AddressMatch.Door kent = new AddressMatch.Door(
                new AddressRow("8", "8", false, "12 Kent Road, Margate", "CT9 2BA"),
                "12 kent rd margate ct9 2ba",
                "kent rd",
                "Kent Road");
        assertThat(AddressMatch.of("12 kent rd margate kent", List.of(kent)).uprn())
                .isEqualTo("8");
        assertThat(AddressMatch.of("12 dalby rd margate kent", List.of(kent)).uprn())
                .isNull();
    }

    @Test
    void a_house_without_a_number_is_known_by_its_name_alone() {
        assertThat(match("rose lodge athelstan rd")).isEqualTo("7");
        assertThat(match("rose cottage athelstan rd")).isEqualTo("null");
        assertThat(match("the lighthouse athelstan rd")).isEqualTo("null");
    }

    @Test
    void what_is_in_or_beside_a_house_is_not_the_house() {
        assertThat(match("gfb flat 12 athelstan rd")).isEqualTo("null");
        assertThat(match("land adjacent to 12 athelstan rd")).isEqualTo("null");
        assertThat(match("garage at 12 athelstan rd")).isEqualTo("null");
        assertThat(match("margate pets 12 athelstan rd")).as("a business in it").isEqualTo("1");
    }

    @Test
    void the_number_of_the_flat_is_not_that_of_the_house() {
        assertThat(match("flat 12 3 athelstan rd")).isEqualTo("3");
    }

    @Test
    void what_could_be_another_door_is_none_for_certain() {
        assertThat(match("14 athelstan rd")).isEqualTo("null");
        assertThat(match("flat 9 12 athelstan rd")).isEqualTo("null");
        assertThat(match("12 dalby sq")).isEqualTo("null");
        assertThat(match("athelstan rd")).isEqualTo("null");
        assertThat(AddressMatch.of("flat 9 12 athelstan rd", DOORS).nearest()).isNotEmpty();
        assertThat(AddressMatch.of("12 athelstan rd", List.of()).nearest()).isEmpty();
    }
}
