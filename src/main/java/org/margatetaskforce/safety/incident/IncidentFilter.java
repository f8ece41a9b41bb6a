package org.margatetaskforce.safety.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;

/**
 * What a list of incidents is narrowed to; each null where it is not.
 *
 * @param type a code of the list of types
 * @param agency whose incidents
 * @param from the first day
 * @param to the last
 * @param door at this door, or in this house
 * @param street in this street, doors included
 * @param person in which this person was, as far as the reader may know
 * @param caseReference linked to this case
 * @param linked true those linked to a case the reader sees, false the others
 * @param erroneous true those entered in error alone; else those that were not
 * @param reference part of our reference or the agency's own
 */
public record IncidentFilter(
        @Nullable String type,
        @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Uprn door,
        @Nullable String street,
        @Nullable String person,
        @Nullable String caseReference,
        @Nullable Boolean linked,
        boolean erroneous,
        @Nullable String reference,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public IncidentFilter {
        first = Math.max(0, first);
        size = Math.min(500, Math.max(1, size));
    }

    /** Those at a door or in a house, the latest. */
    public static IncidentFilter at(Uprn door, int size) {
        return new IncidentFilter(null, null, null, null, door, null, null, null, null, false, null, 0, size);
    }

    /** Those in which a person was, the latest. */
    public static IncidentFilter of(String person, int size) {
        return new IncidentFilter(null, null, null, null, null, null, person, null, null, false, null, 0, size);
    }

    /** Those linked to a case, the latest. */
    public static IncidentFilter on(String caseReference, int size) {
        return new IncidentFilter(null, null, null, null, null, null, null, caseReference, null, false, null, 0, size);
    }
}
