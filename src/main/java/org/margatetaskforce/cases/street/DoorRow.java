package org.margatetaskforce.cases.street;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.place.HouseNumber;

/**
 * A door of a street week: what must be read before going there, and what came of the latest call.
 *
 * @param position its place in the street, from 1
 * @param line the address, where the reader may see it
 * @param stamp which flags stand there in which version; null where none
 * @param instructions what they say, in words
 * @param read the one acting has read them in their present version, or there are none
 * @param consent what the household said when it was last asked; null where it never was
 * @param needs what the household said it needs, in words, where the reader goes on the week
 * @param hazards what was seen of the building, in words, where the reader may see that
 * @param words what else the household said, where the reader goes on the week
 */
public record DoorRow(
        String uprn,
        int version,
        int position,
        HouseNumber.Side side,
        @Nullable String line,
        @Nullable String stamp,
        @Nullable String instructions,
        boolean noVisit,
        boolean read,
        @Nullable String struckOutBecause,
        @Nullable DoorOutcome outcome,
        @Nullable Instant calledAt,
        @Nullable String calledBy,
        int calls,
        @Nullable Boolean consent,
        @Nullable LocalDate callAgainOn,
        List<String> needs,
        List<String> hazards,
        @Nullable String words)
        implements Serializable {

    /** What it needs, as a line. */
    public String needsLine() {
        return String.join("; ", needs);
    }

    /** What was seen, as a line. */
    public String hazardsLine() {
        return String.join("; ", hazards);
    }
}
