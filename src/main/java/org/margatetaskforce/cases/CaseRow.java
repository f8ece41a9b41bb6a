package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param lead the lead professional's name, null where nobody leads
 * @param closedOn null while open
 */
public record CaseRow(
        String reference,
        CaseType type,
        String heading,
        CaseStage stage,
        String leadAgency,
        @Nullable String lead,
        LocalDate openedOn,
        @Nullable LocalDate closedOn)
        implements Serializable {}
