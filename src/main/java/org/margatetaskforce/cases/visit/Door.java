package org.margatetaskforce.cases.visit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A door of a visit: what must be read before going there, and what came of it.
 *
 * @param position its place in the round, from 1
 * @param line the address, where the reader may see it
 * @param stamp which flags stand there in which version; null where none
 * @param instructions what they say, in words
 * @param read the one acting goes there and has read them in their present version, or there are none
 */
public record Door(
        int position,
        int version,
        String uprn,
        @Nullable String line,
        @Nullable String stamp,
        @Nullable String instructions,
        boolean noVisit,
        boolean read,
        @Nullable DoorOutcome outcome,
        @Nullable String seen,
        @Nullable Instant outcomeAt,
        @Nullable String outcomeBy)
        implements Serializable {}
