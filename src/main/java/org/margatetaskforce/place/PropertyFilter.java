package org.margatetaskforce.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of properties is narrowed to; each null where it is not.
 *
 * @param street its name, long or short form
 * @param ward the code of a ward
 * @param postcode whole or in part ("CT9 2")
 * @param on the day whose ward boundaries count
 * @param first rows skipped
 * @param size rows a page
 */
public record PropertyFilter(
        @Nullable String street,
        @Nullable String ward,
        @Nullable String postcode,
        LocalDate on,
        int first,
        int size) {}
