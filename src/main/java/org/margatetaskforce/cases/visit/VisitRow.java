package org.margatetaskforce.cases.visit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a list shows it.
 *
 * @param firstDoor the first door of the round, where the reader may see it
 * @param doors how many doors
 * @param done at how many of them something is recorded
 */
public record VisitRow(
        String reference,
        String purpose,
        LocalDate on,
        LocalTime from,
        LocalTime to,
        VisitStatus status,
        String leadName,
        String agencyCodes,
        @Nullable String firstDoor,
        int doors,
        int done,
        @Nullable String caseReference)
        implements Serializable {}
