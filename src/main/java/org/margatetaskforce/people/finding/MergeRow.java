package org.margatetaskforce.people.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A merge as a list shows it.
 *
 * @param undoUntil the last day on which it can be taken apart; null where it was never merged
 */
public record MergeRow(
        String reference,
        MergeState state,
        String kept,
        String keptName,
        String absorbed,
        String absorbedName,
        String requestedBy,
        LocalDate requestedOn,
        @Nullable LocalDate undoUntil) {}
