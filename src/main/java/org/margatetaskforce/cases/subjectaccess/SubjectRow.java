package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subject access request as its list shows it.
 *
 * @param parts how many agencies hold something, as far as the reader may know
 * @param undecided how many of them have not decided
 * @param late not answered, and its day is over
 */
public record SubjectRow(
        String reference,
        String askerName,
        LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        SubjectState state,
        int parts,
        int undecided,
        boolean late)
        implements Serializable {}
