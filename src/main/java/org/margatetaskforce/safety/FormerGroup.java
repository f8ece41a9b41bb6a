package org.margatetaskforce.safety;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of a group until somebody changed it.
 *
 * @param until when it was changed
 * @param by by whom, as colleagues know them
 * @param reason why
 */
public record FormerGroup(
        Instant until,
        String by,
        String reason,
        String called,
        String binds,
        LocalDate knownSince,
        @Nullable LocalDate closedOn)
        implements Serializable {}
