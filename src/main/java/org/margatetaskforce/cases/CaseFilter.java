package org.margatetaskforce.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; each null where it is not.
 *
 * @param text part of a reference or heading
 * @param mine only cases on whose team the officer is
 * @param open true open ones, false closed ones
 * @param first rows skipped
 * @param size rows a page
 */
public record CaseFilter(
        @Nullable String text,
        @Nullable CaseType type,
        @Nullable CaseStage stage,
        @Nullable Boolean open,
        boolean mine,
        int first,
        int size) {}
