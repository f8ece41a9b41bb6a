package org.margatetaskforce.place;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An address as a list or a picker shows it: a property, or a dwelling unit of one.
 *
 * @param uprn of the unit, or of the property itself
 * @param propertyUprn of the building
 * @param unit whether it is a dwelling unit
 * @param line without the postcode: "Flat 3, 12 Athelstan Road, Margate"
 * @param postcode null where the list gave none
 */
public record AddressRow(
        String uprn,
        String propertyUprn,
        boolean unit,
        String line,
        @Nullable String postcode) implements Serializable {

    /** The whole on one line. */
    public String whole() {
        return postcode == null ? line : line + ", " + postcode;
    }
}
