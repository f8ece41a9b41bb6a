package org.margatetaskforce.place;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.Line2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * The edge of an area as somebody draws it on a map: its corners in their order, the last joined to the first.
 *
 * @param corners at least three, in metres of the National Grid; the line does not cross itself
 */
public record DrawnLine(List<Corner> corners) {

    private static final int FEWEST = 3;
    private static final int MOST = 1000;
    private static final Pattern CORNER = Pattern.compile("([0-9]{1,7})[\\s,;]+([0-9]{1,7})");

    /** A corner, in metres of the National Grid. */
    public record Corner(int easting, int northing) {}

    /**
     * Reads corners as the map writes them and a person may: easting and northing, one corner a line.
     *
     * @throws RuleBroken of the first line that is no corner in Great Britain, of fewer than three corners, and of a line that crosses
     *     itself
     */
    public static DrawnLine read(@Nullable String text) {
        List<Corner> corners = new ArrayList<>();
        int number = 0;
        for (String line : (text == null ? "" : text).split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher corner = CORNER.matcher(line.strip());
            if (!corner.matches()) {
                throw new RuleBroken("place.line.unreadable", number);
            }
            Corner read = new Corner(Integer.parseInt(corner.group(1)), Integer.parseInt(corner.group(2)));
            if (!NationalGrid.isInGreatBritain((long) read.easting(), (long) read.northing())) {
                throw new RuleBroken("place.line.outside", number);
            }
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(read)) {
                corners.add(read);
            }
        }
        if (corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        if (corners.size() < FEWEST) {
            throw new RuleBroken("place.line.too-few");
        }
        if (corners.size() > MOST) {
            throw new RuleBroken("place.line.too-many", MOST);
        }
        mustNotCross(corners);
        return new DrawnLine(List.copyOf(corners));
    }

    /** What lies inside would be nobody's to say. */
    private static void mustNotCross(List<Corner> corners) {
        int sides = corners.size();
        for (int one = 0; one < sides; one++) {
            for (int other = one + 1; other < sides; other++) {
                boolean neighbours = other == one + 1 || one == 0 && other == sides - 1;
                if (neighbours ? turnsBack(corners, one, other) : meet(corners, one, other)) {
                    throw new RuleBroken("place.line.crosses", one + 1, other + 1);
                }
            }
        }
    }

    private static boolean meet(List<Corner> corners, int one, int other) {
        Corner a = corners.get(one);
        Corner b = corners.get((one + 1) % corners.size());
        Corner c = corners.get(other);
        Corner d = corners.get((other + 1) % corners.size());
        return Line2D.linesIntersect(
                a.easting(),
                a.northing(),
                b.easting(),
                b.northing(),
                c.easting(),
                c.northing(),
                d.easting(),
                d.northing());
    }

    /** Two sides that share a corner meet there; they must not run along each other. */
    private static boolean turnsBack(List<Corner> corners, int one, int other) {
        int sides = corners.size();
        Corner shared = corners.get(one + 1 == other ? other : one);
        Corner before = corners.get(one + 1 == other ? one : other);
        Corner after = corners.get(one + 1 == other ? (other + 1) % sides : (one + 1) % sides);
        long beforeX = before.easting() - shared.easting();
        long beforeY = before.northing() - shared.northing();
        long afterX = after.easting() - shared.easting();
        long afterY = after.northing() - shared.northing();
        return beforeX * afterY == beforeY * afterX && beforeX * afterX + beforeY * afterY > 0;
    }

    /** The line as a file of one area (GeoJSON), as a mapping program writes it. */
    public byte[] asFile(String name) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.putObject("crs").put("type", "name").putObject("properties").put("name", "EPSG:27700");
        feature.putObject("properties").put("name", name);
        ArrayNode ring = feature.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        corners.forEach(corner -> ring.addArray().add(corner.easting()).add(corner.northing()));
        ring.addArray().add(corners.get(0).easting()).add(corners.get(0).northing());
        return feature.toString().getBytes(StandardCharsets.UTF_8);
    }
}
