package org.margatetaskforce.cases.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an action.
 *
 * @param what in words: "Due day moved"
 * @param by the name of who did it
 */
public record ActionEvent(
        Instant at,
        String what,
        String by,
        @Nullable String reason,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable String fromOwner,
        @Nullable String toOwner) {}
