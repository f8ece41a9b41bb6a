package org.margatetaskforce.web.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.margatetaskforce.safety.Maps;
import org.margatetaskforce.web.shell.MapTiles;

/**
 * The part of the world a map shows, in the projection of web maps (EPSG:3857), so that tiles of others lie under it as they
 * are. Its zoom is theirs, and halves between.
 */
public record MapSheet(double longitude, double latitude, double zoom) {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    static final double LEAST_ZOOM = 11;
    static final double MOST_ZOOM = 18.5;

    private static final int TILE = 256;
    private static final double ROOM = 0.96;

    public MapSheet {
        zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round(zoom * 2) / 2.0));
        longitude = Math.min(180, Math.max(-180, longitude));
        latitude = Math.min(85, Math.max(-85, latitude));
    }

    /** The sheet that shows everything in some outlines, as large as it can. */
    static MapSheet around(List<Maps.Outline> outlines) {
        List<Maps.Spot> spots = outlines.stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList();
        if (spots.isEmpty()) {
            // Margate, where nothing has been imported yet
            return new MapSheet(1.389, 51.388, 14);
        }
        double west = spots.stream().mapToDouble(Maps.Spot::longitude).min().orElseThrow();
        double east = spots.stream().mapToDouble(Maps.Spot::longitude).max().orElseThrow();
        double south = spots.stream().mapToDouble(Maps.Spot::latitude).min().orElseThrow();
        double north = spots.stream().mapToDouble(Maps.Spot::latitude).max().orElseThrow();
        double zoom = MOST_ZOOM;
        MapSheet sheet = new MapSheet((west + east) / 2, (south + north) / 2, zoom);
        while (zoom > LEAST_ZOOM
                && (sheet.x(east) - sheet.x(west) > WIDTH * ROOM || sheet.y(south) - sheet.y(north) > HEIGHT * ROOM)) {
            zoom -= 0.5;
            sheet = new MapSheet(sheet.longitude, sheet.latitude, zoom);
        }
        return sheet;
    }

    private double world() {
        return TILE * Math.pow(2, zoom);
    }

    private static double across(double longitude) {
        return (longitude + 180) / 360;
    }

    private static double down(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    private static double latitudeOf(double down) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
    }

    double x(double along) {
        return (across(along) - across(longitude)) * world() + WIDTH / 2.0;
    }

    double y(double up) {
        return (down(up) - down(latitude)) * world() + HEIGHT / 2.0;
    }

    /** Degrees of longitude of so many steps of the drawing. */
    double degrees(double steps) {
        return steps / world() * 360;
    }

    Maps.Box box() {
        double half = HEIGHT / 2.0 / world();
        return new Maps.Box(
                longitude - degrees(WIDTH / 2.0),
                latitudeOf(down(latitude) + half),
                longitude + degrees(WIDTH / 2.0),
                latitudeOf(down(latitude) - half));
    }

    /** Moved by parts of its own size: 1 east is the next sheet. */
    MapSheet moved(double east, double south) {
        return new MapSheet(
                longitude + degrees(WIDTH * east), latitudeOf(down(latitude) + HEIGHT * south / world()), zoom);
    }

    /** Nearer by so many zooms. */
    MapSheet nearer(double zooms) {
        return new MapSheet(longitude, latitude, zoom + zooms);
    }

    /** The rings of an outline as an SVG path. */
    String path(List<List<Maps.Spot>> rings) {
        return rings.stream()
                .map(ring -> ring.stream()
                        .map(spot -> text(x(spot.longitude())) + ' ' + text(y(spot.latitude())))
                        .collect(Collectors.joining(" L", "M", " Z")))
                .collect(Collectors.joining(" "));
    }

    /** A square of somebody's map that lies under this one. */
    public record Tile(String address, String x, String y, String size) {}

    /** The squares of a tile server that lie under the sheet. */
    List<Tile> tiles(MapTiles server) {
        int z = (int) Math.floor(zoom + 0.25);
        double size = world() / Math.pow(2, z);
        double left = across(longitude) * world() - WIDTH / 2.0;
        double top = down(latitude) * world() - HEIGHT / 2.0;
        List<Tile> tiles = new ArrayList<>();
        for (int row = (int) Math.floor(top / size); row * size < top + HEIGHT; row++) {
            for (int column = (int) Math.floor(left / size); column * size < left + WIDTH; column++) {
                tiles.add(new Tile(
                        server.address(z, column, row),
                        text(column * size - left),
                        text(row * size - top),
                        text(size)));
            }
        }
        return tiles;
    }

    static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
