package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer on a case's team, from one day to another: what class C of the sharing agreement hangs on.
 *
 * @param validTo the last day; null while a member
 */
public record TeamMember(
        String username,
        String displayName,
        String agencyCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Serializable {}
