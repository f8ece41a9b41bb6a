package org.margatetaskforce.people.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be meant, as a list of findings shows them.
 *
 * @param reference of the record that stands for them
 * @param name as recorded
 * @param foundAs the other name by which they were found; null where it was their own
 * @param bornOn null where not known
 * @param yearOnly true where of the birth no more than the year is known
 * @param postcode where they are written to; null where not recorded
 * @param likeness 1 is the very same
 * @param reasons why they were found, in words
 */
public record PersonHit(
        String reference,
        String name,
        @Nullable String foundAs,
        @Nullable LocalDate bornOn,
        boolean yearOnly,
        @Nullable String postcode,
        double likeness,
        List<String> reasons) {

    /** The reasons in one line. */
    public String why() {
        return String.join(", ", reasons);
    }
}
