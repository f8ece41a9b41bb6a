package org.margatetaskforce.web.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.safety.NodeKind;
import org.margatetaskforce.safety.RelationshipChart;
import org.margatetaskforce.safety.TieKind;

/** A chart is drawn the same each time, and its labels can be read. */
class ChartDrawingTest {

    private static final double LETTER = 7.0;

    /** Invented: hubs with leaves, and ties across. */
    static RelationshipChart invented(int many, long seed) {
        Random dice = new Random(seed);
        List<RelationshipChart.Node> nodes = new ArrayList<>();
        List<RelationshipChart.Tie> ties = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            NodeKind kind = NodeKind.values()[dice.nextInt(NodeKind.values().length)];
            nodes.add(new RelationshipChart.Node(
                    kind,
                    "X-" + i,
                    kind == NodeKind.ADDRESS ? "Flat " + i + ", 9 Athelstan Road, Margate" : "Margareta Featherstone",
                    kind == NodeKind.INCIDENT ? "2011-05-03" : "",
                    1));
            if (i > 0) {
                ties.add(tie(i, dice.nextInt(3) == 0 ? dice.nextInt(i) : dice.nextInt(Math.min(i, 6)), TieKind.GROUP));
            }
            if (i > 3 && dice.nextInt(4) == 0) {
                ties.add(tie(i, dice.nextInt(i), TieKind.INCIDENT));
            }
        }
        return new RelationshipChart("X-0", nodes, ties, false);
    }

    private static RelationshipChart.Tie tie(int from, int to, TieKind kind) {
        return new RelationshipChart.Tie(kind, "X-" + from, "X-" + to, "ran with", null, null, false, "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30, 60, 150})
    void no_label_stands_on_another_and_none_outside(int many) {
        ChartDrawing drawing = ChartDrawing.of(invented(many, 7));
        List<double[]> boxes = new ArrayList<>();
        for (ChartDrawing.Sign sign : drawing.signs()) {
            double half = Math.max(
                    11,
                    sign.lines().stream()
                                    .mapToInt(line -> line.said().length())
                                    .max()
                                    .orElse(0)
                            * LETTER
                            / 2);
            double bottom = sign.y() + 11 + sign.lines().size() * 15;
            boxes.add(new double[] {sign.x() - half, sign.y() - 11, sign.x() + half, bottom});
        }
        for (int i = 0; i < boxes.size(); i++) {
            double[] one = boxes.get(i);
            assertThat(one[0]).isNotNegative();
            assertThat(one[1]).isNotNegative();
            assertThat(one[2]).isLessThanOrEqualTo(drawing.width());
            assertThat(one[3]).isLessThanOrEqualTo(drawing.height());
            for (int j = i + 1; j < boxes.size(); j++) {
                double[] other = boxes.get(j);
                boolean apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                assertThat(apart).as("%d and %d of %d", i, j, many).isTrue();
            }
        }
    }

    @Test
    void the_same_chart_is_drawn_the_same() {
        assertThat(ChartDrawing.of(invented(60, 3))).isEqualTo(ChartDrawing.of(invented(60, 3)));
    }

    @Test
    void sixty_things_fit_on_a_wall_and_on_a_sheet() {
        ChartDrawing drawing = ChartDrawing.of(invented(60, 5));
        assertThat(drawing.width()).as("wide").isLessThan(2200);
        assertThat(drawing.height()).as("high").isLessThan(1700);
    }

    @Test
    void two_ties_between_two_are_two_lines_and_one_that_lasts_covers_one_that_was() {
        List<RelationshipChart.Node> nodes = List.of(
                new RelationshipChart.Node(NodeKind.PERSON, "P-1", "Ada Reed", "", 0),
                new RelationshipChart.Node(NodeKind.ADDRESS, "12", "12 Trial Road, Margate", "", 1));
        ChartDrawing drawing = ChartDrawing.of(new RelationshipChart(
                "P-1",
                nodes,
                List.of(
                        new RelationshipChart.Tie(TieKind.HOME, "P-1", "12", "lived at", null, null, true, ""),
                        new RelationshipChart.Tie(TieKind.HOME, "P-1", "12", "lives at", null, null, false, ""),
                        new RelationshipChart.Tie(TieKind.INTEREST, "P-1", "12", "was", null, null, true, "")),
                false));
        assertThat(drawing.strokes()).extracting(ChartDrawing.Stroke::style).containsExactly("home", "interest past");
        assertThat(drawing.strokes().get(1).path()).contains("Q");
        assertThat(drawing.signs().get(1).lines())
                .extracting(ChartDrawing.Line::said)
                .containsExactly("12 Trial Road");
    }
}
