package org.margatetaskforce.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is in the middle, worked out by hand. */
class RelationshipChartTest {

    private static RelationshipChart chart(String start, String... pairs) {
        List<RelationshipChart.Tie> ties = Stream.of(pairs)
                .map(pair -> new RelationshipChart.Tie(
                        TieKind.GROUP, pair.substring(0, 1), pair.substring(1), "runs with", null, null, false, ""))
                .toList();
        List<RelationshipChart.Node> nodes = new ArrayList<>();
        Stream.concat(Stream.of(start), Stream.of(pairs).flatMap(pair -> Stream.of(pair.split(""))))
                .distinct()
                .forEach(each -> nodes.add(
                        new RelationshipChart.Node(NodeKind.PERSON, each, each, "", each.equals(start) ? 0 : 1)));
        return new RelationshipChart(start, nodes, ties, false);
    }

    private static List<String> places(RelationshipChart chart) {
        return chart.places().stream()
                .map(place -> place.node().reference() + " " + place.tied() + " " + place.between())
                .toList();
    }

    /*
     * A - B - C - D and B - E: four others each, six pairs.
     * B lies between A-C, A-D, A-E, C-E, D-E: 5 of 6. C lies between A-D, B-D, E-D: 3 of 6.
     */
    @Test
    void between_is_the_share_of_pairs_whose_shortest_way_leads_through() {
        assertThat(places(chart("A", "AB", "BC", "CD", "BE")))
                .containsExactly("B 3 83", "C 2 50", "A 1 0", "D 1 0", "E 1 0");
    }

    /*
     * A square A - B - C - D - A: A and C have two shortest ways, by B and by D, so each has half a pair of three.
     */
    @Test
    void where_there_are_two_ways_each_counts_half() {
        assertThat(places(chart("A", "AB", "BC", "CD", "DA"))).containsExactly("A 2 17", "B 2 17", "C 2 17", "D 2 17");
    }

    @Test
    void one_in_the_middle_of_a_star_is_between_all() {
        assertThat(places(chart("A", "BA", "CA", "DA"))).containsExactly("A 3 100", "B 1 0", "C 1 0", "D 1 0");
    }

    @Test
    void two_ties_between_two_count_once() {
        assertThat(places(chart("A", "AB", "BA"))).containsExactly("A 1 0", "B 1 0");
    }

    /* D hangs on C alone, and C on the triangle: with two ties at least D goes, then nothing more. */
    @Test
    void those_with_too_few_ties_go_until_nobody_has_too_few() {
        RelationshipChart all = chart("A", "AB", "BC", "CA", "CD", "DE");
        assertThat(all.withAtLeast(2).nodes())
                .extracting(RelationshipChart.Node::reference)
                .containsExactly("A", "B", "C");
        assertThat(all.withAtLeast(1)).isEqualTo(all);
        assertThat(all.withAtLeast(9).nodes())
                .as("what it begins with stays")
                .extracting(RelationshipChart.Node::reference)
                .containsExactly("A");
    }

    @Test
    void a_groups_name_tells_nobodys() {
        assertThat(PeerGroup.tells("Sea wall group", Stream.of("Kevin", "Wallis", null)))
                .isFalse();
        assertThat(PeerGroup.tells("Wallis’s lot", Stream.of("Kevin", "Wallis", null)))
                .isTrue();
        assertThat(PeerGroup.tells("The KEV boys", Stream.of("Kevin", "Wallis", "Kev")))
                .isTrue();
    }
}
