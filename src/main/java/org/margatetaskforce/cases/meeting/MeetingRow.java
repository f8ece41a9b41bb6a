package org.margatetaskforce.cases.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the calendar shows it.
 *
 * @param seriesOn the day its series gives; null where it belongs to none
 * @param minutesBy the day by which its minutes are issued; null while it has not been held
 */
public record MeetingRow(
        String reference,
        MeetingType type,
        String title,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        MeetingStatus status,
        @Nullable String caseReference,
        @Nullable LocalDate seriesOn,
        @Nullable LocalDate minutesBy)
        implements Serializable {

    /** Its series gives another day than the one it is held on. */
    public boolean isMoved() {
        return seriesOn != null && !seriesOn.equals(heldOn);
    }
}
