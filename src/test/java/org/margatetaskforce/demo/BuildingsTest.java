package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.demo.Buildings.Building;

class BuildingsTest {

    private static final List<Building> TOWN = Buildings.of(new Random(2011));

    @Test
    void the_town_has_some_three_thousand_homes() {
        long homes = TOWN.stream()
                .mapToLong(building -> Math.max(1, building.units().size()))
                .sum();
        assertThat(homes).isBetween(3_000L, 4_000L);
    }

    @Test
    void the_same_seed_builds_the_same_town() {
        assertThat(Buildings.of(new Random(2011))).isEqualTo(TOWN);
    }

    @Test
    void no_two_homes_share_a_number() {
        Set<String> seen = new HashSet<>();
        assertThat(TOWN.stream()
                        .flatMap(building -> Stream.concat(
                                Stream.of(building.uprn()),
                                building.units().stream().map(Buildings.Unit::uprn))))
                .allMatch(seen::add);
    }

    @Test
    void no_two_buildings_share_an_address() {
        Set<String> seen = new HashSet<>();
        assertThat(TOWN).extracting(Building::address).allMatch(seen::add);
    }

    @Test
    void names_are_as_mixed_as_the_town() {
        Names names = new Names(new Random(2011));
        assertThat(Stream.generate(names::next).limit(2_000).map(Names.Name::community))
                .contains(
                        "British",
                        "Czech",
                        "Slovak",
                        "Roma",
                        "Polish",
                        "Romanian",
                        "Lithuanian",
                        "Portuguese",
                        "Afghan",
                        "Kurdish",
                        "Nigerian",
                        "Bangladeshi",
                        "Chinese");
    }
}
