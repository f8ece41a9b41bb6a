package org.margatetaskforce.web.licensing.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.licensing.designation.SchemeEdges;

/**
 * A sheet of paper for the edge of a designation: metres of the National Grid onto an SVG picture, north above.
 *
 * @param width of the picture
 * @param height of the picture
 * @param middleEast the easting in its middle
 * @param middleNorth the northing in its middle
 * @param scale units of the picture a metre
 */
record EdgeMap(double width, double height, double middleEast, double middleNorth, double scale) {

    private static final double MARGIN = 24;
    private static final double ONE_METRE = 1;
    private static final double SMALLER = 0.9;
    private static final double LABEL_ACROSS = 120;
    private static final double LABEL_DOWN = 20;
    private static final double HALF_A_LABEL = 40;
    private static final double BELOW_A_LABEL = 8;

    /** A name on the map. */
    public record Label(String text, String x, String y) {}

    /**
     * A sheet on which these rings are as large as they can be.
     *
     * @param rings each as x, y, x, y in metres; at least one
     */
    static EdgeMap around(List<double[]> rings, double width, double height) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (double[] ring : rings) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                south = Math.min(south, ring[i + 1]);
                east = Math.max(east, ring[i]);
                north = Math.max(north, ring[i + 1]);
            }
        }
        return new EdgeMap(
                width,
                height,
                (west + east) / 2,
                (south + north) / 2,
                Math.min(
                        (width - 2 * MARGIN) / Math.max(ONE_METRE, east - west),
                        (height - 2 * MARGIN) / Math.max(ONE_METRE, north - south)));
    }

    /** The same with some of the land around, for an edge that may grow. */
    EdgeMap wider() {
        return new EdgeMap(width, height, middleEast, middleNorth, scale * SMALLER);
    }

    double x(double easting) {
        return width / 2 + (easting - middleEast) * scale;
    }

    double y(double northing) {
        return height / 2 - (northing - middleNorth) * scale;
    }

    /** The easting of the picture's left edge. */
    double west() {
        return middleEast - width / 2 / scale;
    }

    /** The northing of its upper edge. */
    double north() {
        return middleNorth + height / 2 / scale;
    }

    /** The easting of its right edge. */
    double east() {
        return middleEast + width / 2 / scale;
    }

    /** The northing of its lower edge. */
    double south() {
        return middleNorth - height / 2 / scale;
    }

    /** Closed lines as an SVG path. */
    String path(List<double[]> rings) {
        StringBuilder path = new StringBuilder();
        for (double[] ring : rings) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                path.append(i == 0 ? "M" : " L")
                        .append(text(x(ring[i])))
                        .append(' ')
                        .append(text(y(ring[i + 1])));
            }
            path.append(" Z ");
        }
        return path.toString().strip();
    }

    /** Points as an SVG path of dots. */
    String dots(List<double[]> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append('M')
                .append(text(x(point[0])))
                .append(' ')
                .append(text(y(point[1])))
                .append("h0"));
        return path.toString();
    }

    /** The names of streets where they are, as far as they do not run into each other or over the edge. */
    List<Label> labels(List<SchemeEdges.Street> streets) {
        List<Label> placed = new ArrayList<>();
        for (SchemeEdges.Street street : streets) {
            double x = x(street.easting());
            double y = y(street.northing());
            boolean free = placed.stream()
                    .noneMatch(other -> Math.abs(Double.parseDouble(other.y()) - y) < LABEL_DOWN
                            && Math.abs(Double.parseDouble(other.x()) - x) < LABEL_ACROSS);
            if (free && x > HALF_A_LABEL && x < width - HALF_A_LABEL && y > MARGIN && y < height - BELOW_A_LABEL) {
                placed.add(new Label(street.name(), text(x), text(y)));
            }
        }
        return placed;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
