package org.margatetaskforce.cases.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;

/**
 * A hold as it is set.
 *
 * @param door the flat, or the house with all its flats
 * @param contactPost the post that others ask, one of those that set this kind
 * @param from its first day
 * @param until its last day; null where it stands until it is released, as a hold on enforcement does
 * @param decidedOn the day of the strategy discussion, or on which the closure was authorised or listed
 * @param because why, for the few who see it
 */
public record NewHold(
        HoldKind kind,
        Uprn door,
        String contactPost,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate decidedOn,
        String because) {}
