package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param lead the lead professional's name, null where nobody leads
 * @param reviewDueOn when it is next reviewed, or looked at while social care leads; null where neither
 * @param closedOn null while open
 * @param unread how much is new since the officer last looked; 0 on a case of which they are no member
 * @param lookedAt when the officer last looked, null where never
 * @param marking its protective marking
 */
public record CaseRow(
        String reference,
        CaseType type,
        String heading,
        CaseStage stage,
        String leadAgency,
        @Nullable String lead,
        CasePriority priority,
        CaseRisk risk,
        boolean shared,
        @Nullable WardBasis ward,
        @Nullable LocalDate reviewDueOn,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int unread,
        @Nullable Instant lookedAt,
        String marking)
        implements Serializable {}
