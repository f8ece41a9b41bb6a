package org.margatetaskforce.cases.visit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;

/**
 * A visit as it is planned.
 *
 * @param caseReference the case it is of; null where of none
 * @param purpose without names
 * @param lead the user name of who leads it, one of those who go
 * @param going who goes, each with their own power
 * @param doors in the order of the round
 * @param welfarePlan what is done for children met there; null where none is expected
 * @param clashAccepted why it is booked although something stands against it; null where nothing does
 */
public record NewVisit(
        @Nullable String caseReference,
        String purpose,
        LocalDate on,
        LocalTime from,
        LocalTime to,
        String meetAt,
        String lead,
        List<Going> going,
        List<Uprn> doors,
        @Nullable String welfarePlan,
        @Nullable String interpreter,
        @Nullable String equipment,
        @Nullable String clashAccepted) {

    /** Somebody who goes, and by what power. */
    public record Going(String username, String power) implements Serializable {}
}
