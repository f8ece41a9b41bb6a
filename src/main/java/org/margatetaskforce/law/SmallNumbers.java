package org.margatetaskforce.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps small numbers from being read or reckoned (partnership practice E.4, acceptance vector J.15): a count from 1 to one
 * below the least shown is told as "fewer than", and where the total of a column would still give it away, the next smallest
 * count is held back too, until nothing hidden can be worked out.
 */
public final class SmallNumbers {

    /** A number that nobody outside may know an upper bound of. */
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private SmallNumbers() {}

    /** A column of a table as it may be shown: its cells in their order, and their total. */
    public record Column(List<Figure> cells, Figure total) {}

    /**
     * What may be shown of some counts that stand beside their total.
     *
     * @param least the least number from 1 on that may be shown
     */
    public static Column conceal(List<Integer> counts, int least) {
        boolean[] hidden = new boolean[counts.size()];
        long sum = 0;
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isSmall(counts.get(i), least);
            sum += counts.get(i);
        }
        while (canBeReckoned(counts, hidden, least)) {
            int next = smallestShown(counts, hidden);
            if (next < 0) {
                // nothing is left to hide behind: the total goes too
                return new Column(cells(counts, hidden, least), Figure.heldBack());
            }
            hidden[next] = true;
        }
        Figure total = isSmall(sum, least) ? Figure.fewerThan(least) : Figure.of((int) sum);
        return new Column(cells(counts, hidden, least), total);
    }

    private static boolean isSmall(long count, int least) {
        return count > 0 && count < least;
    }

    /** Whether the total and what is known of the hidden counts (1 to 4, or 5 and more) leave one value for any of them. */
    private static boolean canBeReckoned(List<Integer> counts, boolean[] hidden, int least) {
        if (isSmall(counts.stream().mapToLong(Integer::longValue).sum(), least)) {
            return false;
        }
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i]) {
                long sum = counts.get(i);
                long othersLeast = 0;
                long othersMost = 0;
                for (int j = 0; j < hidden.length; j++) {
                    if (hidden[j] && j != i) {
                        sum += counts.get(j);
                        othersLeast += floor(counts.get(j), least);
                        othersMost = Math.min(UNBOUNDED, othersMost + ceiling(counts.get(j), least));
                    }
                }
                if (Math.max(floor(counts.get(i), least), sum - othersMost)
                        >= Math.min(ceiling(counts.get(i), least), sum - othersLeast)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long floor(int count, int least) {
        return isSmall(count, least) ? 1 : least;
    }

    private static long ceiling(int count, int least) {
        return isSmall(count, least) ? least - 1 : UNBOUNDED;
    }

    private static int smallestShown(List<Integer> counts, boolean[] hidden) {
        int best = -1;
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i] && counts.get(i) > 0 && (best < 0 || counts.get(i) < counts.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static List<Figure> cells(List<Integer> counts, boolean[] hidden, int least) {
        List<Figure> cells = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            int count = counts.get(i);
            cells.add(
                    !hidden[i]
                            ? Figure.of(count)
                            : isSmall(count, least) ? Figure.fewerThan(least) : Figure.heldBack());
        }
        return cells;
    }
}
