package org.margatetaskforce.people.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as a list shows them.
 *
 * @param born null where not known
 * @param yearOnly true where of the birth no more than the year is known
 * @param language first language; null where not recorded
 * @param family the reference of a family they belong to, as far as the officer may see one
 * @param died true of the deceased
 */
public record PersonRow(
        String reference,
        String name,
        @Nullable String knownAs,
        @Nullable LocalDate born,
        boolean yearOnly,
        @Nullable String postcode,
        @Nullable String language,
        @Nullable String family,
        boolean died) {}
