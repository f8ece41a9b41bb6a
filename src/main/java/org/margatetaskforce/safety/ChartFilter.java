package org.margatetaskforce.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship chart begins with, and how much it shows.
 *
 * @param of the reference of what it begins with, or a UPRN
 * @param steps how far it goes from there, 1 to 3
 * @param nodes what it shows besides what it begins with
 * @param ties the kinds of tie it follows
 * @param on only ties that held on that day, and incidents up to it; null for any day
 * @param since only ties that held on or after that day, and incidents since; null without a beginning
 * @param least everything but the beginning has at least so many ties on the chart
 * @param units houses of more dwelling units than these are left out; null for none
 * @param without references of what was taken out of the picture
 */
public record ChartFilter(
        String of,
        int steps,
        Set<NodeKind> nodes,
        Set<TieKind> ties,
        @Nullable LocalDate on,
        @Nullable LocalDate since,
        int least,
        @Nullable Integer units,
        List<String> without) {

    /** The farthest that a chart goes. */
    public static final int MOST_STEPS = 3;

    private static final int MOST_TAKEN_OUT = 50;

    /** Keeps it within bounds, whatever a browser sent. */
    public ChartFilter {
        steps = Math.min(MOST_STEPS, Math.max(1, steps));
        least = Math.min(9, Math.max(1, least));
        nodes = Set.copyOf(nodes);
        ties = Set.copyOf(ties);
        without = without.stream().limit(MOST_TAKEN_OUT).toList();
    }
}
