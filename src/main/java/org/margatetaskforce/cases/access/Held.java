package org.margatetaskforce.cases.access;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That another agency holds something about a record, of which the reader may know that it is there and no more.
 *
 * @param telephone of its desk; null where it is not recorded
 * @param asked the reader's own request about it; null where there is none under way
 * @param openUntil the last day on which it is open to them; null where it is not
 */
public record Held(
        int dataClass,
        String className,
        String agencyCode,
        String agencyName,
        String post,
        @Nullable String telephone,
        @Nullable String asked,
        @Nullable LocalDate openUntil)
        implements Serializable {}
