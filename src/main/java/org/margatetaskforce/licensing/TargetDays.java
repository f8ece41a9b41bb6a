package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that count towards the published target for a decision: every day but those on which its clock stood. A clock that is
 * stopped on a day and started on another does not count the first and counts the second.
 */
public final class TargetDays {

    private TargetDays() {}

    /**
     * One standing of the clock.
     *
     * @param from the first day that does not count
     * @param until the first day that counts again; null while it stands
     */
    public record Stop(LocalDate from, @Nullable LocalDate until) {}

    /** On how many days the clock stood, up to a day that itself is not counted yet. */
    public static int stood(List<Stop> stops, LocalDate today) {
        long days = 0;
        for (Stop stop : stops) {
            LocalDate until = stop.until() == null || stop.until().isAfter(today) ? today : stop.until();
            days += Math.max(0, ChronoUnit.DAYS.between(stop.from(), until));
        }
        return Math.toIntExact(days);
    }

    /** How many days have counted since an application was duly made, that day itself not. */
    public static int counted(LocalDate dulyMadeOn, LocalDate today, List<Stop> stops) {
        return Math.toIntExact(ChronoUnit.DAYS.between(dulyMadeOn, today)) - stood(stops, today);
    }

    /** A target moved on by the days on which its clock stood, before what follows from closed offices. */
    public static LocalDate moved(LocalDate target, List<Stop> stops, LocalDate today) {
        return target.plusDays(stood(stops, today));
    }
}
