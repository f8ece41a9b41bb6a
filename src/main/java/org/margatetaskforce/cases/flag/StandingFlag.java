package org.margatetaskforce.cases.flag;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it stands over a page: what to do, and where or with whom.
 *
 * @param personName whom it is of, where the reader may see them
 * @param door the UPRN of the door at which it is met; null where it is of the person
 * @param doorLine that door in words, where the reader may see it
 */
public record StandingFlag(
        String reference,
        String words,
        String advice,
        boolean noVisit,
        FlagState state,
        int instructionVersion,
        LocalDate reviewDueOn,
        @Nullable String personReference,
        @Nullable String personName,
        @Nullable String door,
        @Nullable String doorLine)
        implements Serializable {}
