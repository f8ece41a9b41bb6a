package org.margatetaskforce.cases.street;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A street week as a list shows it.
 *
 * @param doors how many doors, those struck out not counted
 * @param done at how many of them somebody called
 * @param next the first door at which nobody called; null where there is none
 */
public record StreetWeekRow(
        String reference,
        String street,
        LocalDate firstOn,
        LocalDate lastOn,
        String purpose,
        StreetWeekStatus status,
        String leadName,
        String agencyCodes,
        int doors,
        int done,
        @Nullable String next)
        implements Serializable {}
