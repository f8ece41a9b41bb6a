package org.margatetaskforce.safety.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.NationalGrid;
import org.margatetaskforce.place.Uprn;

/**
 * An incident as it is told: by hand, or by a line of another agency's file.
 *
 * @param agency the code of the agency whose incident it is
 * @param sourceRef under what it is known there; null where it is not
 * @param on the day
 * @param at the time of day; null where nobody knows
 * @param type a code of the list of types
 * @param place where: a door, a street, or words
 * @param summary what happened, without a name
 * @param handling what was done about it; null where nothing yet
 * @param people who was in it, each as what
 */
public record NewIncident(
        String agency,
        @Nullable String sourceRef,
        LocalDate on,
        @Nullable LocalTime at,
        String type,
        Place place,
        String summary,
        @Nullable String handling,
        List<Involved> people) {

    /**
     * Where it was, as well as it is known. At least one of door, street and words is there.
     *
     * @param door the house or dwelling unit
     * @param street the name of a street of the gazetteer
     * @param words “behind the bandstand”
     * @param point where the agency gives a point on the National Grid; a door has its own
     */
    public record Place(
            @Nullable Uprn door,
            @Nullable String street,
            @Nullable String words,
            NationalGrid.@Nullable Point point) {

        /** At a door. */
        public static Place at(Uprn door) {
            return new Place(door, null, null, null);
        }

        /** Somewhere in a street. */
        public static Place in(String street, @Nullable String words) {
            return new Place(null, street, words, null);
        }
    }

    /** Somebody in it, by their reference. */
    public record Involved(String person, IncidentRole role) {}
}
