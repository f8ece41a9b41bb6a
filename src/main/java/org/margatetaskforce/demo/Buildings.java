package org.margatetaskforce.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The town's buildings: tall terraces by the sea split into flats and bedsits, lower streets inland. Streets, postcodes
 * and their points are Margate's; numbers, flats and who lives there are invented.
 */
final class Buildings {

    /** Numbers no real property has: UPRNs of Great Britain are given out in ranges far below. */
    private static final long FIRST_UPRN = 990_000_000_001L;

    private static final int BUILDINGS_A_POSTCODE = 6;
    private static final double METRES_APART = 9;
    private static final double METRES_FROM_THE_MIDDLE = 11;

    private static final List<String> FLOORS = List.of(
            "Basement flat",
            "Ground floor flat",
            "First floor flat",
            "Second floor flat",
            "Third floor flat",
            "Top floor flat");

    /** A flat or bedsit. */
    record Unit(String uprn, String label, boolean selfContained) {}

    /** A house in the street, whole or split. */
    record Building(
            String uprn,
            String number,
            String street,
            String postcode,
            int easting,
            int northing,
            int storeys,
            List<Unit> units) {

        boolean bedsits() {
            return !units.isEmpty() && !units.get(0).selfContained();
        }

        String address() {
            return number + " " + street + ", Margate, " + postcode;
        }
    }

    private final Random random;
    private long nextUprn = FIRST_UPRN;

    private Buildings(Random random) {
        this.random = random;
    }

    /** All of them, street by street. */
    static List<Building> of(Random random) {
        return new Buildings(random).build();
    }

    /** The same as a property list, such as the gazetteer takes in. */
    static String asPropertyList(List<Building> buildings) {
        StringBuilder list = new StringBuilder(
                "uprn,parent_uprn,sao_text,pao_number,street,town,postcode,easting,northing,class,storeys\n");
        for (Building building : buildings) {
            String place = building.street() + ",Margate," + building.postcode() + ',' + building.easting() + ','
                    + building.northing() + ',';
            list.append(building.uprn() + ",,," + building.number() + ',' + place)
                    .append(building.units().isEmpty() ? "RD04," : building.bedsits() ? "RH01," : "PP,")
                    .append(building.storeys() + "\n");
            for (Unit unit : building.units()) {
                list.append(unit.uprn() + ',' + building.uprn() + ',' + unit.label() + ",," + place)
                        .append(unit.selfContained() ? "RD06,\n" : "RH02,\n");
            }
        }
        return list.toString();
    }

    private List<Building> build() {
        List<Building> buildings = new ArrayList<>();
        Map<String, Integer> lastNumber = new HashMap<>();
        for (String line : Resources.lines("streets.csv")) {
            String[] row = line.split(",", -1);
            if (row[0].equals("street")) {
                continue;
            }
            for (int i = 0; i < BUILDINGS_A_POSTCODE; i++) {
                int number = lastNumber.merge(row[0], 1 + random.nextInt(3), Integer::sum);
                buildings.add(building(row, number, i));
            }
        }
        return List.copyOf(buildings);
    }

    private Building building(String[] street, int number, int along) {
        double bearing = Math.toRadians(Integer.parseInt(street[4]));
        double forward = (along - (BUILDINGS_A_POSTCODE - 1) / 2.0) * METRES_APART;
        double side = number % 2 == 0 ? METRES_FROM_THE_MIDDLE : -METRES_FROM_THE_MIDDLE;
        double east = Math.sin(bearing) * forward + Math.cos(bearing) * side;
        double north = Math.cos(bearing) * forward - Math.sin(bearing) * side;
        int storeys = Math.max(2, Integer.parseInt(street[5]) - random.nextInt(2));
        String uprn = uprn();
        return new Building(
                uprn,
                number + (random.nextInt(25) == 0 ? "A" : ""),
                street[0],
                street[1],
                Integer.parseInt(street[2]) + (int) Math.round(east),
                Integer.parseInt(street[3]) + (int) Math.round(north),
                storeys,
                units(storeys));
    }

    /** Two storeys are mostly one home; five are a flat a floor, eight numbered flats, or bedsits with a shared kitchen. */
    private List<Unit> units(int storeys) {
        if (storeys == 2 && random.nextInt(10) < 6) {
            return List.of();
        }
        List<Unit> units = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> {
                int rooms = storeys * 2 - random.nextInt(2);
                for (int i = 1; i <= rooms; i++) {
                    units.add(new Unit(uprn(), "Room " + i, false));
                }
            }
            case 1 -> {
                for (int i = 0; i <= storeys; i++) {
                    units.add(new Unit(uprn(), i == storeys ? "Top floor flat" : FLOORS.get(i), true));
                }
            }
            default -> {
                int flats = storeys + random.nextInt(storeys);
                for (int i = 1; i <= flats; i++) {
                    units.add(new Unit(uprn(), "Flat " + i, true));
                }
            }
        }
        return List.copyOf(units);
    }

    private String uprn() {
        return Long.toString(nextUprn++);
    }
}
