package org.margatetaskforce.place;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The British National Grid (EPSG:27700) and longitude and latitude (EPSG:4326), each from the other. By the seven-parameter
 * shift, good to about five metres: enough for which side of a ward boundary, with a house's width to spare.
 */
public final class NationalGrid {

    private static final CRSFactory SYSTEMS = new CRSFactory();
    private static final CoordinateReferenceSystem GRID = SYSTEMS.createFromName("EPSG:27700");
    private static final CoordinateReferenceSystem DEGREES = SYSTEMS.createFromName("EPSG:4326");

    private NationalGrid() {}

    /** A point on the grid and on the globe. */
    public record Point(int easting, int northing, double longitude, double latitude) {}

    /** Whether metres east and north could be a point of Great Britain at all: the grid from Scilly to Shetland. */
    public static boolean isInGreatBritain(long easting, long northing) {
        return easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;
    }

    /** Whether degrees could be a point of Great Britain. */
    static boolean isInGreatBritain(double longitude, double latitude) {
        return longitude > -9 && longitude < 2.2 && latitude > 49.8 && latitude < 61;
    }

    /** The point so many metres east and north. */
    public static Point ofGrid(int easting, int northing) {
        ProjCoordinate degrees = move(GRID, DEGREES, easting, northing);
        return new Point(easting, northing, degrees.x, degrees.y);
    }

    /** The point at a longitude and latitude. */
    public static Point ofDegrees(double longitude, double latitude) {
        double[] metres = metresOf(longitude, latitude);
        return new Point((int) Math.round(metres[0]), (int) Math.round(metres[1]), longitude, latitude);
    }

    /** Metres east and north of a point in degrees, to the centimetre. */
    static double[] metresOf(double longitude, double latitude) {
        ProjCoordinate metres = move(DEGREES, GRID, longitude, latitude);
        return new double[] {Math.round(metres.x * 100) / 100.0, Math.round(metres.y * 100) / 100.0};
    }

    private static ProjCoordinate move(
            CoordinateReferenceSystem from, CoordinateReferenceSystem to, double x, double y) {
        CoordinateTransform transform = new CoordinateTransformFactory().createTransform(from, to);
        return transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
    }
}
