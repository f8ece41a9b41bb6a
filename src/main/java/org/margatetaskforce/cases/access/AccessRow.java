package org.margatetaskforce.cases.access;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for access as its list shows it.
 *
 * @param officer the name of the one who asked
 * @param mine the reader asked it
 * @param over what was granted is past its day
 */
public record AccessRow(
        String reference,
        String className,
        String about,
        String officer,
        String officerAgency,
        String holder,
        Instant askedAt,
        Instant dueAt,
        boolean urgent,
        AccessState state,
        @Nullable LocalDate grantedUntil,
        boolean mine,
        boolean late,
        boolean over)
        implements Serializable {}
