package org.margatetaskforce.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A property or dwelling in a portfolio, as a list shows it.
 *
 * @param uprn of the property or dwelling
 * @param holder the reference of who holds it: P-… or O-…
 * @param kinds in which ways, in words: "Freeholder, Person having control"
 * @param units how many dwelling units the building has
 * @param since the first day of the earliest of these
 */
public record Holding(
        String uprn,
        String property,
        String address,
        @Nullable String postcode,
        String holder,
        String holderName,
        String kinds,
        int units,
        LocalDate since) {}
