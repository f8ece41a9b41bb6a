package org.margatetaskforce.safety.incident;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an incident said before it was corrected.
 *
 * @param saidBy who had said it so, and when
 * @param correctedBy who corrected it, when, and why
 */
public record IncidentBefore(
        String typeWords,
        LocalDate on,
        @Nullable LocalTime at,
        String place,
        @Nullable String sourceRef,
        String summary,
        @Nullable String handling,
        String saidBy,
        Instant saidAt,
        String correctedBy,
        Instant correctedAt,
        String because)
        implements Serializable {}
