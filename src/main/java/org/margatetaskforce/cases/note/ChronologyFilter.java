package org.margatetaskforce.cases.note;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a chronology is read.
 *
 * @param of a case (MTF-…), person (P-…), family (FM-…), organisation (O-…) or UPRN: all its cases that the reader may see
 * @param agency the code of the agency that wrote it
 * @param kind NOTE, EVENT or MOVE; or one type of note, such as VISIT
 * @param person the reference of one person concerned
 * @param from the first day on which it happened
 * @param to the last
 */
public record ChronologyFilter(
        String of,
        @Nullable String agency,
        @Nullable String kind,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int first,
        int size) {}
