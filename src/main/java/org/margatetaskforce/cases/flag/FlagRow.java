package org.margatetaskforce.cases.flag;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A safety flag as a list shows it: the instruction, never the reason.
 *
 * @param words the instruction in words
 * @param personReference whom it is of, where it is of a person whom the reader may see
 * @param uprn the door it is of, where it is of a door
 * @param doorLine that door in words, where the reader may see it
 */
public record FlagRow(
        String reference,
        String words,
        boolean noVisit,
        FlagState state,
        LocalDate setOn,
        LocalDate decideBy,
        LocalDate reviewDueOn,
        @Nullable LocalDate endedOn,
        String agencyName,
        boolean ofPerson,
        @Nullable String personReference,
        @Nullable String personName,
        @Nullable String uprn,
        @Nullable String doorLine)
        implements Serializable {

    /** The next day that counts: by when it is decided, or reviewed; null where it is over. */
    public @Nullable LocalDate nextOn() {
        return state.isOver() ? null : state == FlagState.PROPOSED ? decideBy : reviewDueOn;
    }
}
