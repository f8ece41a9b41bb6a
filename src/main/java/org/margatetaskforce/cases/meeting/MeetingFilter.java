package org.margatetaskforce.cases.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What the calendar of meetings is narrowed to; each null where it is not.
 *
 * @param coming true those still to be held, soonest first; false those held or called off, latest first
 * @param mine only those that the one acting was asked to
 * @param minutesDue only those held whose minutes are not issued
 * @param text part of a title or reference
 */
public record MeetingFilter(
        boolean coming,
        @Nullable MeetingType type,
        boolean mine,
        boolean minutesDue,
        @Nullable String caseReference,
        @Nullable String text,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public MeetingFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }
}
