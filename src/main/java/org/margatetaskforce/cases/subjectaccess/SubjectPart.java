package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one agency holds of what is asked for: how much, and by when it decides; not what it is.
 *
 * @param items how many records
 * @param waiting how many of them nobody has decided about
 * @param decideWhy how the day is reckoned
 */
public record SubjectPart(
        String reference,
        String request,
        String agencyCode,
        String agencyName,
        int items,
        int waiting,
        LocalDate askedOn,
        LocalDate decideBy,
        String decideWhy,
        @Nullable Instant settledAt,
        boolean late)
        implements Serializable {

    /** All of it is decided. */
    public boolean isSettled() {
        return settledAt != null;
    }
}
