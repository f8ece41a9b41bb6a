package org.margatetaskforce.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A residency as a page shows it: who, where, from when to when, who says so, and what became of the row.
 *
 * @param reference of the residency
 * @param person the reference of who lives there
 * @param name theirs
 * @param birth theirs, as well as it is known
 * @param uprn the property or dwelling; null with no fixed abode or outside the gazetteer
 * @param property the building's UPRN
 * @param unit the dwelling's own words, "Flat 3"; null where it is the whole building
 * @param address the whole on one line; "no fixed abode"
 * @param household the reference of the household, where the officer may see it
 * @param to the last day; null while it lasts
 * @param recordedAt since when it is believed
 * @param supersededAt until when it was believed; null while it is
 */
public record Abode(
        String reference,
        String person,
        String name,
        Birth birth,
        int personClass,
        @Nullable String uprn,
        @Nullable String property,
        @Nullable String unit,
        String address,
        Tenure tenure,
        boolean main,
        @Nullable String household,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        String agency,
        Told told,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant supersededAt,
        @Nullable String supersededBy)
        implements Serializable {

    /** True where it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
