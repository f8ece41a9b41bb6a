package org.margatetaskforce.housing.hhsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/** Whatever may be picked: the band is that of the exact value, and the number shown never contradicts it. */
class HazardScorePropertiesTest {

    private static final HhsrsScheme SCHEME = SeededScheme.read();

    /** The thresholds of reg 7 as the regulations print them, worst first: the program's come from the table. */
    private static final List<Integer> THRESHOLDS = List.of(5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 0);

    private static final List<Integer> WEIGHTS = List.of(10_000, 1_000, 300, 10);

    record Picked(int likelihood, int mostLikely, List<@Nullable Integer> chosen) {

        int sum() {
            return chosen.stream().mapToInt(each -> each == null ? 0 : each).sum();
        }
    }

    @Provide
    Arbitrary<Picked> picked() {
        Arbitrary<Integer> point = Arbitraries.of(SCHEME.percentages().stream()
                .map(HhsrsScheme.Percentage::tenths)
                .toList());
        return Combinators.combine(
                        Arbitraries.of(SCHEME.points().stream()
                                .map(HhsrsScheme.Likelihood::point)
                                .toList()),
                        Arbitraries.integers().between(1, 4),
                        point.list().ofSize(3))
                .as(HazardScorePropertiesTest::of);
    }

    private static Picked of(int likelihood, int mostLikely, List<Integer> three) {
        List<@Nullable Integer> chosen = new ArrayList<>(three);
        chosen.add(mostLikely - 1, null);
        return new Picked(likelihood, mostLikely, chosen);
    }

    /** The band by fractions of any size, in another way than the program's. */
    private static String bandOf(Picked picked) {
        BigInteger weighed = BigInteger.ZERO;
        for (int i = 0; i < 4; i++) {
            Integer share = picked.chosen().get(i);
            weighed = weighed.add(BigInteger.valueOf(WEIGHTS.get(i))
                    .multiply(BigInteger.valueOf(share == null ? 1000 - picked.sum() : share)));
        }
        BigInteger under = BigInteger.valueOf(10L * picked.likelihood());
        for (int i = 0; i < THRESHOLDS.size(); i++) {
            if (weighed.compareTo(under.multiply(BigInteger.valueOf(THRESHOLDS.get(i)))) >= 0) {
                return String.valueOf((char) ('A' + i));
            }
        }
        throw new AssertionError();
    }

    @Property(tries = 5000)
    void the_band_never_disagrees_with_the_exact_inequality(@ForAll("picked") Picked picked) {
        check(picked);
    }

    @Example
    void nor_for_any_input_there_is() {
        Set<List<Integer>> distinct = new HashSet<>();
        for (HhsrsScheme.Likelihood likelihood : SCHEME.points()) {
            for (int mostLikely = 1; mostLikely <= 4; mostLikely++) {
                for (HhsrsScheme.Percentage first : SCHEME.percentages()) {
                    for (HhsrsScheme.Percentage second : SCHEME.percentages()) {
                        for (HhsrsScheme.Percentage third : SCHEME.percentages()) {
                            Picked picked = of(
                                    likelihood.point(),
                                    mostLikely,
                                    List.of(first.tenths(), second.tenths(), third.tenths()));
                            check(picked);
                            if (picked.sum() <= OutcomeSpread.WHOLE) {
                                OutcomeSpread spread = OutcomeSpread.balanced(mostLikely, picked.chosen());
                                distinct.add(List.of(
                                        likelihood.point(), spread.of(1), spread.of(2), spread.of(3), spread.of(4)));
                            }
                        }
                    }
                }
            }
        }
        assertThat(distinct).as("valid inputs that differ").hasSizeGreaterThan(80_000);
    }

    private static void check(Picked picked) {
        if (picked.sum() > OutcomeSpread.WHOLE) {
            assertThatThrownBy(() -> score(picked)).isInstanceOf(RuleBroken.class);
            return;
        }
        HazardScore score = score(picked);
        String band = bandOf(picked);
        if (!score.band().equals(band)
                || score.category() != (band.compareTo("C") <= 0 ? 1 : 2)
                || score.whole() < THRESHOLDS.get(band.charAt(0) - 'A')
                || band.charAt(0) != 'A' && score.whole() >= THRESHOLDS.get(band.charAt(0) - 'A' - 1)) {
            throw new AssertionError(picked + " came to " + score.whole() + ", band " + score.band() + ", not " + band);
        }
    }

    private static HazardScore score(Picked picked) {
        return HazardScore.of(SCHEME, picked.likelihood(), picked.mostLikely(), picked.chosen());
    }

    @Property
    void worse_is_never_rated_lower(@ForAll("picked") Picked picked) {
        if (picked.sum() > OutcomeSpread.WHOLE) {
            return;
        }
        HazardScore score = score(picked);
        SCHEME.points().stream()
                .filter(each -> each.point() < picked.likelihood())
                .forEach(more -> assertThat(score(new Picked(more.point(), picked.mostLikely(), picked.chosen()))
                                .band())
                        .isLessThanOrEqualTo(score.band()));
    }
}
