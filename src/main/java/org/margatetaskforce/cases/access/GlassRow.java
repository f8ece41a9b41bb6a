package org.margatetaskforce.cases.access;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A break-glass as its list shows it.
 *
 * @param officer the name of the one who asked
 * @param opened how many cases it opened, as far as the reader may know
 * @param breachOpen it was a breach, and nobody has reported it yet
 */
public record GlassRow(
        String reference,
        String officer,
        String agencyName,
        GlassReason reason,
        Instant askedAt,
        LocalDate reviewDueOn,
        @Nullable GlassOutcome outcome,
        int opened,
        boolean late,
        boolean breachOpen)
        implements Serializable {}
