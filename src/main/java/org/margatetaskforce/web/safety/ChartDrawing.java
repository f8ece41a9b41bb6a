package org.margatetaskforce.web.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.margatetaskforce.safety.NodeKind;
import org.margatetaskforce.safety.RelationshipChart;
import org.margatetaskforce.safety.TieKind;
import org.margatetaskforce.web.shell.DateText;

/**
 * Where everything of a relationship chart is drawn. Things that hang together closely stand close to each other, no label
 * stands on another, and the same chart is always drawn the same. A table beside it says the same in words.
 *
 * @param signs the things, the beginning first
 * @param strokes the ties between them, for each pair one of each kind
 */
public record ChartDrawing(int width, int height, List<Sign> signs, List<Stroke> strokes) {

    private static final int MARGIN = 16;
    private static final int HALF = 11;
    private static final int LINE = 15;
    private static final double LETTER = 7.0;
    private static final int LONGEST = 17;
    private static final int ON_ONE_LINE = 14;
    private static final int BEND = 16;

    /**
     * A thing's sign, and what stands under it.
     *
     * @param path the outline of its sign, which differs from kind to kind
     * @param personal whether what it is called can be covered
     * @param start whether the chart begins with it
     */
    public record Sign(
            String reference,
            NodeKind kind,
            int x,
            int y,
            String path,
            List<Line> lines,
            boolean personal,
            boolean start) {

        /** The class of its sign. */
        public String style() {
            return kind.name().toLowerCase(Locale.UK);
        }
    }

    /** A line of what it is called. */
    public record Line(int x, int y, String said) {}

    /** The way of a tie, and its kind. */
    public record Stroke(String path, TieKind kind, boolean past, String style, String from, String to) {}

    /** A box that a thing takes up: its sign and what stands under it. */
    record Box(double width, double height) {}

    /** Draws a chart. */
    public static ChartDrawing of(RelationshipChart chart) {
        List<RelationshipChart.Node> nodes = chart.nodes();
        List<List<String>> labels = nodes.stream().map(ChartDrawing::lines).toList();
        List<Box> boxes = labels.stream().map(ChartDrawing::box).toList();
        Map<String, Integer> index = new LinkedHashMap<>();
        nodes.forEach(node -> index.put(node.reference(), index.size()));
        int[][] neighbours = neighbours(chart, index);
        double[][] at = ChartLayout.place(neighbours, boxes);
        int[] x = new int[nodes.size()];
        int[] y = new int[nodes.size()];
        int width = 0;
        int height = 0;
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            RelationshipChart.Node node = nodes.get(i);
            Box box = boxes.get(i);
            x[i] = (int) Math.round(at[i][0]) + MARGIN;
            y[i] = (int) Math.round(at[i][1] - box.height() / 2) + HALF + 2 + MARGIN;
            width = Math.max(width, (int) Math.ceil(at[i][0] + box.width() / 2) + 2 * MARGIN);
            height = Math.max(height, (int) Math.ceil(at[i][1] + box.height() / 2) + 2 * MARGIN);
            List<Line> lines = new ArrayList<>();
            for (String said : labels.get(i)) {
                lines.add(new Line(x[i], y[i] + HALF + 3 + LINE * (lines.size() + 1) - 3, said));
            }
            signs.add(new Sign(
                    node.reference(),
                    node.kind(),
                    x[i],
                    y[i],
                    outline(node.kind(), x[i], y[i]),
                    lines,
                    node.kind().isPersonal(),
                    i == 0));
        }
        return new ChartDrawing(width, height, signs, strokes(chart, index, x, y));
    }

    private static int[][] neighbours(RelationshipChart chart, Map<String, Integer> index) {
        Map<String, Set<String>> tied = chart.neighbours();
        return chart.nodes().stream()
                .map(node -> tied.getOrDefault(node.reference(), Set.of()).stream()
                        .mapToInt(each -> index.getOrDefault(each, 0))
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Box box(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        return new Box(Math.max(2 * HALF + 4, longest * LETTER), 2 * HALF + 6 + lines.size() * LINE);
    }

    // --- what it is called

    private static List<String> lines(RelationshipChart.Node node) {
        List<String> lines = new ArrayList<>(wrapped(brief(node.label())));
        if (node.kind() == NodeKind.INCIDENT && !node.detail().isEmpty()) {
            lines.add(DateText.brief(java.time.LocalDate.parse(node.detail())));
        }
        return lines;
    }

    private static String brief(String label) {
        return label.replaceFirst(", Margate(, [A-Z0-9 ]+)?$", "");
    }

    /** On two lines at most; what is longer ends in dots, and stands in full in the table. */
    private static List<String> wrapped(String label) {
        String said = label.strip();
        if (said.length() <= ON_ONE_LINE) {
            return List.of(said);
        }
        int middle = said.length() / 2;
        int best = -1;
        for (int i = 0; i < said.length(); i++) {
            // after a comma is as good as some letters nearer the middle
            if (said.charAt(i) == ' ' && (best < 0 || distance(said, i, middle) < distance(said, best, middle))) {
                best = i;
            }
        }
        return best < 0
                ? List.of(shortened(said))
                : List.of(shortened(said.substring(0, best)), shortened(said.substring(best + 1)));
    }

    private static int distance(String said, int at, int middle) {
        return Math.abs(at - middle) - (at > 0 && said.charAt(at - 1) == ',' ? 5 : 0);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    // --- signs

    /** The outline of a kind's sign around a point: told apart without colour. */
    public static String outline(NodeKind kind, int x, int y) {
        String at = "M" + x + " " + y + " ";
        return switch (kind) {
            case PERSON -> at + "m-11 0 a11 11 0 1 0 22 0 a11 11 0 1 0 -22 0 z";
            case ADDRESS -> at + "m0 -11 l11 9 v12 h-22 v-12 z";
            case INCIDENT -> at + "m0 -12 l12 12 l-12 12 l-12 -12 z";
            case GROUP -> at + "m-6 -11 h12 l6 11 l-6 11 h-12 l-6 -11 z";
            case FAMILY -> at + "m-9 -9 h18 v18 h-18 z m4 4 h10 v10 h-10 z";
            case CASE -> at + "m-11 -10 h8 l3 4 h11 v15 h-22 z";
            case ORGANISATION -> at + "m0 -11 l12 21 h-24 z";
        };
    }

    // --- ties

    private record Pair(int one, int other) {}

    private static List<Stroke> strokes(RelationshipChart chart, Map<String, Integer> index, int[] x, int[] y) {
        Map<Pair, Map<TieKind, Boolean>> drawn = new LinkedHashMap<>();
        Map<Pair, Boolean> feared = new LinkedHashMap<>();
        for (RelationshipChart.Tie tie : chart.ties()) {
            int from = Objects.requireNonNullElse(index.get(tie.from()), 0);
            int to = Objects.requireNonNullElse(index.get(tie.to()), 0);
            Pair pair = new Pair(Math.min(from, to), Math.max(from, to));
            // one that lasts covers one that was
            drawn.computeIfAbsent(pair, none -> new LinkedHashMap<>())
                    .merge(tie.kind(), tie.past(), (one, other) -> one && other);
            if (tie.words().startsWith("fear")) {
                feared.put(pair, true);
            }
        }
        List<Stroke> strokes = new ArrayList<>();
        drawn.forEach((pair, kinds) -> {
            int number = 0;
            for (Map.Entry<TieKind, Boolean> kind : kinds.entrySet()) {
                boolean fear = kind.getKey() == TieKind.RELATIONSHIP && feared.containsKey(pair);
                strokes.add(new Stroke(
                        way(x[pair.one()], y[pair.one()], x[pair.other()], y[pair.other()], bend(number++)),
                        kind.getKey(),
                        kind.getValue(),
                        (fear ? "fears" : kind.getKey().name().toLowerCase(Locale.UK))
                                + (kind.getValue() ? " past" : ""),
                        chart.nodes().get(pair.one()).reference(),
                        chart.nodes().get(pair.other()).reference()));
            }
        });
        return strokes;
    }

    /** Straight, then to either side. */
    private static int bend(int number) {
        return (number + 1) / 2 * BEND * (number % 2 == 0 ? 1 : -1);
    }

    private static String way(int x1, int y1, int x2, int y2, int bend) {
        if (bend == 0) {
            return "M" + x1 + " " + y1 + " L" + x2 + " " + y2;
        }
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        long middleX = Math.round((x1 + x2) / 2.0 - 2 * bend * (y2 - y1) / length);
        long middleY = Math.round((y1 + y2) / 2.0 + 2 * bend * (x2 - x1) / length);
        return "M" + x1 + " " + y1 + " Q" + middleX + " " + middleY + " " + x2 + " " + y2;
    }

    /** A kind of sign, for the key. */
    public record Key(NodeKind kind, String path) {

        /** The class of the sign. */
        public String style() {
            return kind.name().toLowerCase(Locale.UK);
        }
    }

    /** A kind of tie, for the key. */
    public record TieKey(TieKind kind) {

        /** The class of its line. */
        public String style() {
            return kind.name().toLowerCase(Locale.UK);
        }
    }

    /** The signs that are on it, in words. */
    public List<Key> keys() {
        return Arrays.stream(NodeKind.values())
                .filter(kind -> signs.stream().anyMatch(sign -> sign.kind() == kind))
                .map(kind -> new Key(kind, outline(kind, 14, 14)))
                .toList();
    }

    /** The ties that are on it, in words. */
    public List<TieKey> tieKeys() {
        return Arrays.stream(TieKind.values())
                .filter(kind -> strokes.stream().anyMatch(stroke -> stroke.kind() == kind))
                .map(TieKey::new)
                .toList();
    }
}
