package org.margatetaskforce.cases.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is open to somebody until an hour or a day, to read.
 *
 * @param caseReference the case it stands in
 * @param kind what it is: a note, a line of the timeline, a member of the household
 * @param at when it was; null of a person
 */
public record Opened(
        String caseReference,
        String kind,
        @Nullable Instant at,
        String heading,
        String body,
        String className,
        @Nullable String agencyName) {}
