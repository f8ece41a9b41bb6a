package org.margatetaskforce.cases.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is planned.
 *
 * @param title without names
 * @param caseReference the case it is about; null where it is about none
 */
public record NewMeeting(
        MeetingType type,
        String title,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        @Nullable String caseReference) {}
