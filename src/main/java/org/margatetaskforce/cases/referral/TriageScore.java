package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The advisory score of a referral as its viewer may know it (partnership practice B.2): what they may not see is left out
 * and the total is reckoned without it. Who is not cleared for every factor there is reads the same neutral words in place of
 * a band, whether anything is hidden from them or not: the score tells nobody what it is made of. People decide; this helps.
 *
 * @param lines what counts, as far as the viewer sees it
 * @param total of those lines
 * @param band null where the viewer is not cleared for all there could be, and nothing overrides
 * @param overrides what makes it priority 1 whatever the score
 */
public record TriageScore(
        List<Line> lines, int total, @Nullable Band band, List<String> overrides) implements Serializable {

    /** A line of the score: a factor, or that there is one. */
    public record Line(String words, int points) implements Serializable {}

    /**
     * Reckons a score.
     *
     * @param found the factors that the viewer sees, each once
     * @param restricted points of factors of which the viewer may know only that they are there
     * @param cleared whether the viewer would see, or know of, every factor there could be
     * @param overrides in words; any makes priority 1
     * @param first points from which it is priority 1
     * @param second points from which it is priority 2
     */
    public static TriageScore of(
            Collection<TriageFactor> found,
            Collection<Integer> restricted,
            boolean cleared,
            List<String> overrides,
            int first,
            int second) {
        List<Line> lines = new ArrayList<>();
        found.forEach(factor -> lines.add(new Line(factor.words(), factor.points())));
        restricted.forEach(points -> lines.add(new Line("Restricted factor", points)));
        int total = lines.stream().mapToInt(Line::points).sum();
        Band band = !overrides.isEmpty() ? Band.P1 : cleared ? bandOf(total, first, second) : null;
        return new TriageScore(List.copyOf(lines), total, band, List.copyOf(overrides));
    }

    private static Band bandOf(int total, int first, int second) {
        return total >= first ? Band.P1 : total >= second ? Band.P2 : Band.P3;
    }

    /** The band, or the neutral words. */
    public String words() {
        return band == null ? "Priority set by tasking" : band.words();
    }
}
