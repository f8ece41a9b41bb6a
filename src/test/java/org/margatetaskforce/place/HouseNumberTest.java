package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which one walks a street: 12, 12A, 14, and flat by flat. */
class HouseNumberTest {

    private static List<String> sorted(String... doors) {
        List<String> all = new ArrayList<>(List.of(doors));
        Collections.shuffle(all, new Random(7));
        all.sort((one, other) -> read(one).compareTo(read(other)));
        return all;
    }

    /** "Flat 2, 12A": the unit before the comma. */
    private static HouseNumber read(String door) {
        int comma = door.indexOf(", ");
        String house = comma < 0 ? door : door.substring(comma + 2);
        boolean numbered = Character.isDigit(house.charAt(0));
        return HouseNumber.of(
                numbered ? house : null, numbered ? null : house, comma < 0 ? null : door.substring(0, comma));
    }

    @Example
    void a_letter_comes_after_its_number_and_a_range_at_its_first() {
        assertThat(sorted("2", "9", "10", "12", "12-14", "12A", "12b", "14", "100"))
                .containsExactly("2", "9", "10", "12", "12-14", "12A", "12b", "14", "100");
    }

    @Example
    void flats_are_counted_and_floors_climbed_within_their_house() {
        assertThat(sorted(
                        "11",
                        "Basement flat, 12",
                        "Ground floor flat, 12",
                        "First floor flat, 12",
                        "Flat 1, 12",
                        "Flat 2, 12",
                        "Flat 10, 12",
                        "Top floor flat, 12",
                        "Flat 1, 12A",
                        "13"))
                .containsExactly(
                        "11",
                        "Basement flat, 12",
                        "Ground floor flat, 12",
                        "First floor flat, 12",
                        "Flat 1, 12",
                        "Flat 2, 12",
                        "Flat 10, 12",
                        "Top floor flat, 12",
                        "Flat 1, 12A",
                        "13");
    }

    @Example
    void a_house_that_has_a_name_alone_comes_last() {
        assertThat(sorted("1", "2", "Flat 2, Rosemary Court", "Flat 11, Rosemary Court", "Sea View"))
                .containsExactly("1", "2", "Flat 2, Rosemary Court", "Flat 11, Rosemary Court", "Sea View");
    }

    @Example
    void the_number_says_the_side() {
        assertThat(HouseNumber.of("13A", null, "Flat 2").side()).isEqualTo(HouseNumber.Side.ODD);
        assertThat(HouseNumber.of("12-14", null, null).side()).isEqualTo(HouseNumber.Side.EVEN);
        assertThat(HouseNumber.of(null, "Rosemary Court", null).side()).isEqualTo(HouseNumber.Side.NAMED);
        assertThat(HouseNumber.of("n/a", "Lodge", null).side()).isEqualTo(HouseNumber.Side.NAMED);
    }

    @Property(tries = 2000)
    void it_is_an_order(
            @ForAll("numbers") HouseNumber one,
            @ForAll("numbers") HouseNumber two,
            @ForAll("numbers") HouseNumber three) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
        assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
        if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
            assertThat(one.compareTo(three)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void a_higher_house_is_never_called_at_before_a_lower(
            @ForAll("numbers") HouseNumber one, @ForAll("numbers") HouseNumber two) {
        if (one.number() > 0 && one.number() < two.number()) {
            assertThat(one).isLessThan(two);
        }
    }

    @Provide
    Arbitrary<HouseNumber> numbers() {
        return Combinators.combine(
                        Arbitraries.of("", "1", "2", "12", "12A", "12a", "12 B", "12-14", "012", "14", "x", "99999"),
                        Arbitraries.of("", "Sea View", "sea view", "Rosemary Court", "10 Court", "9 Court"),
                        Arbitraries.of(
                                "",
                                "Flat 1",
                                "Flat 2",
                                "Flat 10",
                                "flat 2",
                                "Flat 02",
                                "Basement flat",
                                "Top floor flat",
                                "Room 3",
                                "Ground floor flat"))
                .as(HouseNumber::of);
    }
}
