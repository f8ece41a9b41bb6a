package org.margatetaskforce.cases.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;

/**
 * A flag as it is proposed, with the one incident it rests on.
 *
 * @param person the reference of whom it is about; null where it is of a door
 * @param door the house or flat it is of; null where it is of a person
 * @param instruction a code of the controlled list
 * @param incidentOn the day of the incident
 * @param recorded what was recorded of it then
 * @param sourceReference where that is recorded; null where nowhere else
 * @param victim the user name of the officer it happened to; null where none of ours
 * @param weapons a weapon was used or shown: reviewed later
 */
public record NewFlag(
        @Nullable String person,
        @Nullable Uprn door,
        String instruction,
        LocalDate incidentOn,
        String recorded,
        @Nullable String sourceReference,
        @Nullable String victim,
        boolean weapons) {}
