package org.margatetaskforce.place;

import java.util.Comparator;

/** A door that somebody may live behind, at its place in the street. */
public record StreetDoor(Uprn uprn, HouseNumber number) implements Comparable<StreetDoor> {

    private static final Comparator<StreetDoor> ORDER = Comparator.comparing(StreetDoor::number)
            .thenComparing(door -> door.uprn().value());

    @Override
    public int compareTo(StreetDoor other) {
        return ORDER.compare(this, other);
    }
}
