package org.margatetaskforce.housing.hhsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.margatetaskforce.base.RuleBroken;

/** SI 2005/3208 regs 6 to 8, by published and computed examples; percentages in tenths. */
class HazardScoreTest {

    private static final HhsrsScheme SCHEME = SeededScheme.read();

    private static List<@Nullable Integer> picked(@Nullable Integer... chosen) {
        return Arrays.asList(chosen);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "H01, excess cold in an uninsulated semi (Bristol BCC 2-02), 320, 316, 46, 215, 423, 4, 1023.3531, 1023, C, 1",
        "H02, the same after works, 1800, 316, 46, 215, 423, 4, 181.9294, 181, F, 2",
        "H03, trip hazard in a garden (Bristol BCC 20-03), 100, 10, 46, 215, 729, 4, 217.7900, 217, E, 2",
        "H04, stairs without a handrail, 100, 22, 46, 215, 717, 4, 337.6700, 337, E, 2",
        "H05, common steps unlit and sloping, 32, 22, 46, 215, 717, 4, 1055.2188, 1055, C, 1",
        "H06, open fusebox and perished wiring, 10, 46, 22, 100, 832, 4, 5203.2000, 5203, A, 1",
        "H07, bedsit with portable heaters and no detection, 180, 215, 10, 316, 459, 4, 1255.2167, 1255, C, 1",
        "H08, damp and mould in a child's bedroom, 6, 0, 10, 100, 890, 4, 815.0000, 815, D, 2",
        "H09, landing guard with a gap, 10, 22, 100, 316, 562, 4, 4204.2000, 4204, B, 1",
        "H10, excess heat: the balance falls in class III, 100, 316, 100, 369, 215, 3, 3372.8500, 3372, B, 1",
        "H11, flueless heater: class I most likely, 1000, 854, 46, 100, 0, 1, 861.6000, 861, D, 2",
        "H12, 999.5 is band D, 6, 2, 1, 100, 897, 4, 999.5000, 999, D, 2",
        "H13, exactly 1000 is band C, 32, 2, 5, 983, 10, 3, 1000.0000, 1000, C, 1",
        "H14, exactly 10 is band I, 100, 0, 0, 0, 1000, 4, 10.0000, 10, I, 2",
        "H15, minor worktop damage, 5600, 0, 0, 10, 990, 4, 0.2304, 0, J, 2",
        "H16, insecure basement door, 32, 1, 5, 215, 779, 4, 272.7812, 272, E, 2",
        "H17, crowding while the house is empty (Bristol BCC 11-04), 3200, 100, 100, 316, 484, 4, 37.4888, 37, H, 2",
        "H18, the same with the household, 10, 100, 100, 316, 484, 4, 11996.4000, 11996, A, 1",
        "H19, crowding assessed anew (Bristol BCC 11-01), 100, 100, 100, 316, 484, 4, 1199.6400, 1199, C, 1"
    })
    void every_worked_example_of_c_7(
            String row,
            String what,
            int likelihood,
            int one,
            int two,
            int three,
            int four,
            int mostLikely,
            BigDecimal exact,
            long shown,
            String band,
            int category) {
        List<@Nullable Integer> chosen = picked(one, two, three, four);
        chosen.set(mostLikely - 1, null);
        HazardScore score = HazardScore.of(SCHEME, likelihood, mostLikely, chosen);
        assertThat(score.spread()).isEqualTo(new OutcomeSpread(one, two, three, four));
        assertThat(score.exact()).isEqualByComparingTo(exact);
        assertThat(score.whole()).isEqualTo(shown);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.category()).isEqualTo(category);
    }

    @Test
    void h01_shows_what_each_class_adds() {
        HazardScore score = HazardScore.of(SCHEME, 320, 4, picked(316, 46, 215, null));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(score::part))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("987.5"),
                        new BigDecimal("14.375"),
                        new BigDecimal("20.1562"),
                        new BigDecimal("1.3219"));
    }

    @Test
    void h20_outcomes_over_a_hundred_have_no_score() {
        assertThatThrownBy(() -> HazardScore.of(SCHEME, 56, 4, picked(464, 464, 100, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("outcomes-exceed-100")
                .satisfies(refused ->
                        assertThat(((RuleBroken) refused).details().toString()).contains("102.8"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "V01, 330, 340, 60, 180, 420, 1066, 1066, C",
        "V02, 340, 340, 60, 180, 420, 1035, 1034, C",
        "V03, 380, 340, 60, 180, 420, 926, 925, D",
        "V04, 245, 19, 67, 217, 697, 134, 134, F",
        "V05, 100, 0, 100, 300, 600, 196, 196, F"
    })
    void the_formula_agrees_with_published_averages(
            String row, int likelihood, int one, int two, int three, int four, int published, long shown, String band) {
        HazardScore score = HazardScore.reckoned(SCHEME, likelihood, new OutcomeSpread(one, two, three, four));
        assertThat(score.exact().doubleValue()).isCloseTo(published, within(0.5));
        assertThat(score.whole()).isEqualTo(shown);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} Bq/m³")
    @CsvSource({
        "800, 277, 3285, B",
        "400, 518, 1757, C",
        "200, 1000, 910, D",
        "150, 1322, 688, D",
        "100, 1961, 464, E",
        "50, 3902, 233, E",
        "25, 7853, 116, F"
    })
    void the_published_table_of_radon_comes_out(int level, int likelihood, int published, String band) {
        HazardScore score = HazardScore.reckoned(SCHEME, likelihood, new OutcomeSpread(900, 100, 0, 0));
        assertThat(score.exact().doubleValue()).isCloseTo(published, within(0.5));
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void what_is_off_a_scale_is_refused_trap_6() {
        assertThatThrownBy(() -> HazardScore.of(SCHEME, 32000, 4, picked(10, 10, 10, null)))
                .hasMessageContaining("likelihood-off-the-scale");
        assertThatThrownBy(() -> HazardScore.of(SCHEME, 100, 4, picked(11, 10, 10, null)))
                .hasMessageContaining("outcome-off-the-scale");
        assertThatThrownBy(() -> HazardScore.of(SCHEME, 100, 4, picked(10, null, 10, null)))
                .hasMessageContaining("outcome-needed");
        assertThatThrownBy(() -> HazardScore.of(SCHEME, null, 4, picked(10, 10, 10, null)))
                .hasMessageContaining("likelihood-needed");
        assertThatThrownBy(() -> HazardScore.of(SCHEME, 100, null, picked(10, 10, 10, null)))
                .hasMessageContaining("most-likely-needed");
    }

    @Test
    void a_balance_smaller_than_another_class_is_doubtful_and_no_more_c_4() {
        assertThat(HazardScore.of(SCHEME, 100, 4, picked(464, 316, 46, null)).isMostLikelyDoubtful(4))
                .isTrue();
        assertThat(HazardScore.of(SCHEME, 100, 4, picked(10, 46, 215, null)).isMostLikelyDoubtful(4))
                .isFalse();
    }

    @Test
    void the_scales_are_those_of_c_2() {
        assertThat(SCHEME.points().stream().map(HhsrsScheme.Likelihood::point))
                .containsExactly(5600, 3200, 1800, 1000, 560, 320, 180, 100, 56, 32, 18, 10, 6, 3, 2, 1);
        assertThat(SCHEME.percentages().stream().map(HhsrsScheme.Percentage::tenths))
                .containsExactly(0, 1, 2, 5, 10, 22, 46, 100, 215, 316, 464);
        assertThat(SCHEME.points().get(0).words()).isEqualTo("1 in 5600 (less likely than 4200)");
        assertThat(SCHEME.points().get(11).words()).isEqualTo("1 in 10 (13 to 7.5)");
        assertThat(SCHEME.percentages().get(0).words()).isEqualTo("0% (below 0.05)");
        assertThat(SCHEME.percentages().get(5).words()).isEqualTo("2.2% (1.5 to 3)");
    }

    @Test
    void adjacent_ranges_share_their_ends_and_the_end_belongs_to_the_more_serious_c_2() {
        for (int i = 1; i < SCHEME.points().size(); i++) {
            HhsrsScheme.Likelihood less = SCHEME.points().get(i - 1);
            HhsrsScheme.Likelihood more = SCHEME.points().get(i);
            assertThat(less.toTenths()).isEqualTo(more.fromTenths());
            assertThat(SCHEME.pointFor(BigDecimal.valueOf(requireNumber(more.fromTenths()), 1)))
                    .isEqualTo(more.point());
        }
        for (int i = 1; i < SCHEME.percentages().size(); i++) {
            HhsrsScheme.Percentage less = SCHEME.percentages().get(i - 1);
            HhsrsScheme.Percentage more = SCHEME.percentages().get(i);
            assertThat(less.toHundredths()).isEqualTo(more.fromHundredths());
            assertThat(SCHEME.percentageFor(BigDecimal.valueOf(requireNumber(more.fromHundredths()), 2)))
                    .isEqualTo(more.tenths());
        }
        assertThat(SCHEME.pointFor(BigDecimal.valueOf(32000))).isEqualTo(5600);
        assertThat(SCHEME.pointFor(BigDecimal.valueOf(113))).isEqualTo(100);
        assertThat(SCHEME.percentageFor(BigDecimal.valueOf(50))).isEqualTo(464);
        assertThat(SCHEME.percentageFor(BigDecimal.ZERO)).isZero();
    }

    private static int requireNumber(@Nullable Integer number) {
        return java.util.Objects.requireNonNull(number);
    }

    @Test
    void the_list_has_29_hazards_in_four_groups_c_5() {
        assertThat(SCHEME.hazards().stream().map(HhsrsScheme.Hazard::no))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
        assertThat(SCHEME.hazards().stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                HhsrsScheme.Hazard::group, java.util.stream.Collectors.counting())))
                .isEqualTo(java.util.Map.of("A", 10L, "B", 4L, "C", 4L, "D", 11L));
        assertThat(SCHEME.hazards().stream().filter(HhsrsScheme.Hazard::twoStages))
                .extracting(HhsrsScheme.Hazard::no)
                .containsExactly(11);
        assertThat(SCHEME.hazards().stream().filter(HhsrsScheme.Hazard::fire))
                .extracting(HhsrsScheme.Hazard::no)
                .containsExactly(24);
        assertThat(SCHEME.hazard(2).vulnerable()).isEqualTo("65 or over");
    }

    @Test
    void averages_that_have_all_their_figures_agree_with_their_score() {
        assertThat(SCHEME.averages()).hasSize(16);
        SCHEME.averages().stream()
                .filter(each -> each.spread() != null && each.likelihood() != null && each.score() != null)
                .forEach(each -> assertThat(HazardScore.reckoned(
                                        SCHEME, each.likelihood(), java.util.Objects.requireNonNull(each.spread()))
                                .exact()
                                .doubleValue())
                        .isCloseTo(each.score(), within(0.5)));
    }
}
