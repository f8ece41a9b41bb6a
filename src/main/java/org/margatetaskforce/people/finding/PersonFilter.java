package org.margatetaskforce.people.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a list of persons is narrowed to; each null where it is not.
 *
 * @param name as somebody would type it into the search, forgivingly read
 * @param year of birth
 * @param postcode whole or in part
 * @param language first language
 * @param inFamily whether they belong to a family that the officer may see
 * @param first rows skipped
 * @param size rows a page
 */
public record PersonFilter(
        @Nullable String name,
        @Nullable Integer year,
        @Nullable String postcode,
        @Nullable String language,
        @Nullable Boolean inFamily,
        int first,
        int size) {

    /** The same, from another row on. */
    public PersonFilter from(int row, int rows) {
        return new PersonFilter(name, year, postcode, language, inFamily, row, rows);
    }
}
