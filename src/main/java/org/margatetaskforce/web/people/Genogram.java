package org.margatetaskforce.web.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.margatetaskforce.people.FamilyRole;
import org.margatetaskforce.people.Picture;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Sex;

/**
 * Where everything in a picture of a family is drawn: generations from top to bottom, those who live together side by side
 * inside a double line. Squares are male, circles female, diamonds where the sex is not known, triangles not born yet; a
 * cross means dead. The table beside it says the same in words.
 *
 * @param boxes the households, each a double line with its address
 * @param signs the people
 * @param strokes the relationships between them
 */
public record Genogram(int width, int height, List<Box> boxes, List<Sign> signs, List<Stroke> strokes) {

    private static final int COLUMN = 128;
    private static final int ROW = 150;
    private static final int MARGIN = 16;
    private static final int BOX_HEAD = 56;
    private static final int NARROWEST = 232;
    private static final int HALF = 22;
    private static final int WORDS = 54;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_ADDRESS = 30;

    /** Somebody's sign: its middle, its shape and what stands under it. */
    public record Sign(
            int x,
            int y,
            String shape,
            boolean dead,
            boolean lodger,
            String given,
            String family,
            String under,
            String points) {

        /** Left edge of a square. */
        public int getLeft() {
            return x - HALF;
        }

        /** Upper edge of a square. */
        public int getTop() {
            return y - HALF;
        }

        /** Where the words begin. */
        public int getBelow() {
            return y + HALF + 16;
        }
    }

    /** A household. */
    public record Box(int x, int y, int width, int height, String address) {}

    /** A relationship: the way of its line and its style. */
    public record Stroke(String path, String style) {}

    /** Draws a picture. */
    public static Genogram of(Picture picture) {
        Map<String, Integer> ranks = ranks(picture);
        List<List<Picture.Figure>> columns = new ArrayList<>();
        for (int group = 0; group < picture.groups().size(); group++) {
            columns.add(in(picture, group));
        }
        List<Picture.Figure> elsewhere = in(picture, -1);
        if (!elsewhere.isEmpty()) {
            columns.add(elsewhere);
        }
        int rows = ranks.values().stream().mapToInt(rank -> rank + 1).max().orElse(1);
        Map<String, Sign> signs = new LinkedHashMap<>();
        List<Box> boxes = new ArrayList<>();
        int x = MARGIN;
        for (int column = 0; column < columns.size(); column++) {
            List<Picture.Figure> people = columns.get(column);
            boolean household = column < picture.groups().size();
            Map<Integer, List<Picture.Figure>> byRank = new HashMap<>();
            people.forEach(figure -> byRank.computeIfAbsent(rank(ranks, figure), none -> new ArrayList<>())
                    .add(figure));
            int widest = byRank.values().stream().mapToInt(List::size).max().orElse(1);
            int width = Math.max(household ? NARROWEST : COLUMN, widest * COLUMN);
            byRank.forEach((rank, row) -> row.sort(Comparator.comparing(
                    (Picture.Figure figure) -> figure.birth().on(), Comparator.nullsLast(Comparator.naturalOrder()))));
            for (Map.Entry<Integer, List<Picture.Figure>> row : byRank.entrySet()) {
                int left = x + (width - row.getValue().size() * COLUMN) / 2;
                for (int i = 0; i < row.getValue().size(); i++) {
                    Picture.Figure figure = row.getValue().get(i);
                    signs.put(
                            figure.reference(),
                            sign(
                                    picture,
                                    figure,
                                    left + i * COLUMN + COLUMN / 2,
                                    MARGIN + BOX_HEAD + row.getKey() * ROW + 36));
                }
            }
            if (household) {
                int first =
                        byRank.keySet().stream().mapToInt(rank -> rank).min().orElse(0);
                int last = byRank.keySet().stream().mapToInt(rank -> rank).max().orElse(0);
                boxes.add(new Box(
                        x,
                        MARGIN + first * ROW,
                        width,
                        BOX_HEAD + (last - first) * ROW + ROW - 24,
                        shortened(picture.groups().get(column).address(), LONGEST_ADDRESS)));
            }
            x += width + MARGIN * 2;
        }
        return new Genogram(
                Math.max(x - MARGIN, MARGIN * 2 + NARROWEST),
                MARGIN * 2 + BOX_HEAD + rows * ROW,
                boxes,
                List.copyOf(signs.values()),
                strokes(picture, signs));
    }

    private static List<Picture.Figure> in(Picture picture, int group) {
        return picture.figures().stream()
                .filter(figure -> figure.group() == group)
                .toList();
    }

    private static int rank(Map<String, Integer> ranks, Picture.Figure figure) {
        return ranks.getOrDefault(figure.reference(), 0);
    }

    /** The generation of each: a child below its parents, partners and siblings side by side. */
    private static Map<String, Integer> ranks(Picture picture) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Picture.Figure figure : picture.figures()) {
            OptionalInt age = figure.ageOn(picture.day());
            boolean child = figure.role() == FamilyRole.CHILD
                    || figure.role() == FamilyRole.UNBORN
                    || figure.role() == null && age.isPresent() && age.getAsInt() < 16;
            ranks.put(figure.reference(), child ? 1 : 0);
        }
        for (int turn = 0; turn < picture.figures().size(); turn++) {
            boolean moved = false;
            for (Picture.Line line : picture.lines()) {
                int from = ranks.getOrDefault(line.from(), 0);
                int to = ranks.getOrDefault(line.to(), 0);
                int below = below(line.kind());
                if (below > 0 && to < from + below) {
                    ranks.put(line.to(), from + below);
                    moved = true;
                } else if (below == 0 && from != to) {
                    ranks.put(line.from(), Math.max(from, to));
                    ranks.put(line.to(), Math.max(from, to));
                    moved = true;
                }
            }
            if (!moved) {
                break;
            }
        }
        int top = ranks.values().stream().mapToInt(rank -> rank).min().orElse(0);
        ranks.replaceAll((reference, rank) -> rank - top);
        return ranks;
    }

    /** How many generations the second stands below the first; -1 where the kind says nothing of it. */
    private static int below(RelationshipKind kind) {
        return switch (kind) {
            case PARENT, STEP_PARENT -> 1;
            case GRANDPARENT -> 2;
            case PARTNER, EX_PARTNER, SIBLING, HALF_SIBLING, STEP_SIBLING -> 0;
            case CARER, OTHER_KIN, NON_KIN_ASSOCIATE, FEARS -> -1;
        };
    }

    private static Sign sign(Picture picture, Picture.Figure figure, int x, int y) {
        boolean unborn = figure.isUnbornOn(picture.day());
        String shape = unborn
                ? "triangle"
                : figure.sex() == Sex.MALE ? "square" : figure.sex() == Sex.FEMALE ? "circle" : "diamond";
        int space = figure.name().lastIndexOf(' ');
        OptionalInt age = figure.ageOn(picture.day());
        String under = unborn
                ? "expected"
                : figure.isDeadOn(picture.day()) ? "died" : age.isPresent() ? age.getAsInt() + " years" : "";
        String points = unborn
                ? x + "," + (y - HALF) + " " + (x + HALF) + "," + (y + HALF) + " " + (x - HALF) + "," + (y + HALF)
                : x + "," + (y - HALF) + " " + (x + HALF) + "," + y + " " + x + "," + (y + HALF) + " " + (x - HALF)
                        + "," + y;
        return new Sign(
                x,
                y,
                shape,
                figure.isDeadOn(picture.day()),
                figure.role() == null,
                shortened(space < 0 ? figure.name() : figure.name().substring(0, space), LONGEST_NAME),
                shortened(space < 0 ? "" : figure.name().substring(space + 1), LONGEST_NAME),
                under,
                points);
    }

    private static String shortened(String text, int longest) {
        String brief = text.replaceFirst(", Margate(, [A-Z0-9 ]+)?$", "");
        return brief.length() <= longest ? brief : brief.substring(0, longest - 1) + "…";
    }

    private static List<Stroke> strokes(Picture picture, Map<String, Sign> signs) {
        List<Stroke> strokes = new ArrayList<>();
        for (Picture.Line line : picture.lines()) {
            if (!signs.containsKey(line.from()) || !signs.containsKey(line.to())) {
                continue;
            }
            Sign from = Objects.requireNonNull(signs.get(line.from()));
            Sign to = Objects.requireNonNull(signs.get(line.to()));
            switch (line.kind()) {
                case PARENT -> strokes.add(new Stroke(down(from, to), "blood"));
                case STEP_PARENT, CARER, GRANDPARENT -> strokes.add(new Stroke(down(from, to), "step"));
                case PARTNER -> strokes.add(new Stroke(over(from, to, 14), "partner"));
                case EX_PARTNER -> strokes.add(new Stroke(over(from, to, 14), "former"));
                case SIBLING, HALF_SIBLING, STEP_SIBLING, OTHER_KIN, NON_KIN_ASSOCIATE -> {
                    if (!shareParent(picture, line)) {
                        strokes.add(new Stroke(over(from, to, 24), "kin"));
                    }
                }
                case FEARS ->
                    strokes.add(new Stroke("M" + from.x() + "," + from.y() + " L" + to.x() + "," + to.y(), "fears"));
            }
        }
        return strokes;
    }

    private static boolean shareParent(Picture picture, Picture.Line line) {
        return picture.lines().stream()
                .filter(other ->
                        other.kind() == RelationshipKind.PARENT && other.to().equals(line.from()))
                .anyMatch(other -> picture.lines().stream()
                        .anyMatch(same -> same.kind() == RelationshipKind.PARENT
                                && same.from().equals(other.from())
                                && same.to().equals(line.to())));
    }

    /** From below the words of the upper one, between the rows, to the top of the lower one. */
    private static String down(Sign from, Sign to) {
        int between = to.y() - HALF - 18;
        return "M" + from.x() + "," + (from.y() + HALF + WORDS) + " V" + between + " H" + to.x() + " V"
                + (to.y() - HALF);
    }

    /** A bracket above both. */
    private static String over(Sign from, Sign to, int high) {
        int above = Math.min(from.y(), to.y()) - HALF - high;
        return "M" + from.x() + "," + (from.y() - HALF) + " V" + above + " H" + to.x() + " V" + (to.y() - HALF);
    }
}
