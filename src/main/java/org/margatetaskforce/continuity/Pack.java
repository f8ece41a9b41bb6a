package org.margatetaskforce.continuity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A continuity pack that was made: for which day, when, by whom, and whether its file is there.
 *
 * @param byHand somebody asked for it; else it was made in the morning by itself
 * @param kept its file has been neither replaced by a newer one of the day nor removed
 * @param triedAt when somebody last tried whether it opens; null where nobody has
 * @param opened whether it did
 */
public record Pack(
        LocalDate day,
        String fileName,
        Instant madeAt,
        String madeBy,
        boolean byHand,
        int visits,
        int pages,
        int bytes,
        boolean kept,
        @Nullable Instant triedAt,
        boolean opened)
        implements Serializable {

    /** Its size as a page says it. */
    public String size() {
        return (bytes + 1023) / 1024 + " KB";
    }
}
