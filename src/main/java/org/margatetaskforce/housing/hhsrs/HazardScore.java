package org.margatetaskforce.housing.hhsrs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * The score of a hazard in whole numbers alone: each class of harm in tenths of a percent times its weight, summed, is the
 * numerator N; the score is N / (10 L) where harm comes to one in L. It reaches a threshold T where N ≥ 10 L T: bands are
 * taken from that, never from a rounded score (SI 2005/3208 regs 6 to 8).
 *
 * @param likelihood one in so many
 * @param numerator the sum of weights times tenths
 */
public record HazardScore(HhsrsScheme scheme, long likelihood, OutcomeSpread spread, long numerator) {

    private static final int TENTHS = 10;
    private static final int SHOWN_PLACES = 4;

    /**
     * The score of what an officer picked.
     *
     * @param likelihood a point of the scale
     * @param mostLikely the class of harm that carries the balance, 1 to 4
     * @param chosen the four classes, each but the most likely a point of the scale in tenths
     * @throws RuleBroken where something is not picked, is no point of its scale, or the outcomes exceed a hundred percent
     */
    public static HazardScore of(
            HhsrsScheme scheme,
            @Nullable Integer likelihood,
            @Nullable Integer mostLikely,
            List<@Nullable Integer> chosen) {
        if (likelihood == null) {
            throw new RuleBroken("housing.hazard.likelihood-needed");
        }
        if (!scheme.hasPoint(likelihood)) {
            throw new RuleBroken("housing.hazard.likelihood-off-the-scale", "1 in " + likelihood);
        }
        if (mostLikely == null) {
            throw new RuleBroken("housing.hazard.most-likely-needed");
        }
        for (int i = 0; i < chosen.size(); i++) {
            Integer each = chosen.get(i);
            if (i != mostLikely - 1 && each != null && !scheme.hasPercentage(each)) {
                throw new RuleBroken(
                        "housing.hazard.outcome-off-the-scale",
                        OutcomeSpread.roman(i + 1),
                        OutcomeSpread.percent(each));
            }
        }
        return reckoned(scheme, likelihood, OutcomeSpread.balanced(mostLikely, chosen));
    }

    /** As {@link #of(HhsrsScheme, Integer, Integer, List)}, of a form as far as it is filled in. */
    public static HazardScore of(HhsrsScheme scheme, HazardForm form) {
        return of(scheme, form.getLikelihood(), form.getMostLikely(), form.chosen());
    }

    /** The score of what was kept, with its parts. */
    public static HazardScore kept(HhsrsScheme scheme, int likelihood, OutcomeSpread spread) {
        return reckoned(scheme, likelihood, spread);
    }

    /** The formula itself, of any likelihood and any spread: averages are no scale points. */
    static HazardScore reckoned(HhsrsScheme scheme, long likelihood, OutcomeSpread spread) {
        long sum = 0;
        for (HhsrsScheme.Harm harm : scheme.harms()) {
            sum += (long) harm.weight() * spread.of(harm.number());
        }
        return new HazardScore(scheme, likelihood, spread, sum);
    }

    /** Does the exact score reach a threshold? */
    public boolean reaches(long threshold) {
        return numerator >= TENTHS * likelihood * threshold;
    }

    /** The whole part, which is what is shown: it never contradicts the band. */
    public long whole() {
        return numerator / (TENTHS * likelihood);
    }

    private HhsrsScheme.Band ofBand() {
        return scheme.bands().stream()
                .filter(each -> reaches(each.atLeast()))
                .findFirst()
                .orElseThrow();
    }

    /** A to J (reg 7). */
    public String band() {
        return ofBand().letter();
    }

    /** 1 or 2 (reg 8): of category 1 the authority must act. */
    public int category() {
        return ofBand().category();
    }

    /** The exact score to four places, which is for reading alone. */
    public BigDecimal exact() {
        return quotient(numerator);
    }

    /** What a class of harm adds to the score, to four places. */
    public BigDecimal part(int harm) {
        return quotient((long) scheme.weight(harm) * spread.of(harm));
    }

    private BigDecimal quotient(long of) {
        return BigDecimal.valueOf(of)
                .divide(BigDecimal.valueOf(TENTHS * likelihood), SHOWN_PLACES, RoundingMode.HALF_EVEN);
    }

    /**
     * Is the class said to be most likely less likely than another? Then that choice is doubtful, and the officer is told.
     */
    public boolean isMostLikelyDoubtful(int mostLikely) {
        return scheme.harms().stream()
                .anyMatch(each -> each.number() != mostLikely && spread.of(each.number()) > spread.of(mostLikely));
    }
}
