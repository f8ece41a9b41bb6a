package org.margatetaskforce.cases.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a hold: what, by whom, and why.
 *
 * @param visit the reference of the visit that was let go ahead; null of anything else
 */
public record HoldEvent(
        Instant at,
        String what,
        String by,
        @Nullable String why,
        @Nullable String visit) {}
