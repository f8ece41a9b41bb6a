package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an application was duly made: the day the last missing item arrived, not the day an officer looked (A.5).
 *
 * @param reason why that day, in a sentence
 */
record DulyMade(LocalDate on, String reason) {

    static DulyMade of(LocalDate receivedOn, @Nullable LocalDate feePaidOn, List<RequestedItem> items) {
        LocalDate day = receivedOn;
        String reason = "Every item was there when the application was received on " + Days.words(receivedOn) + ".";
        for (RequestedItem item : items) {
            LocalDate arrived = item.getArrivedOn();
            if (arrived != null && arrived.isAfter(day)) {
                day = arrived;
                reason = "The last missing item arrived on " + Days.words(arrived) + ".";
            }
        }
        if (feePaidOn != null && feePaidOn.isAfter(day)) {
            day = feePaidOn;
            reason = "The last missing item, the fee, was paid on " + Days.words(feePaidOn) + ".";
        }
        return new DulyMade(day, reason);
    }
}
