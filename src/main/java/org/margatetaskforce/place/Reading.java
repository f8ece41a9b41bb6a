package org.margatetaskforce.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;

/** One line being read: what it says, and the first thing that is wrong with it. */
public final class Reading {

    private final CsvTable.Row row;
    private final List<ImportLine> refused;
    private final String what;
    private boolean isRefused;

    /**
     * @param refused where a refusal is put
     * @param what the line is about, for the report
     */
    public Reading(CsvTable.Row row, List<ImportLine> refused, String what) {
        this.row = row;
        this.refused = refused;
        this.what = what;
    }

    /** True where something is wrong with it. */
    public boolean isRefused() {
        return isRefused;
    }

    /** Refuses the line: a key of {@code messages.properties} after {@code intake.reason.}, and what it needs. */
    public void refuse(String reason, Object... details) {
        isRefused = true;
        refused.add(ImportLine.refused(row.number(), what, reason, details));
    }

    /** The first of some columns that is not empty. */
    public String first(String... columns) {
        for (String column : columns) {
            if (!row.get(column).isEmpty()) {
                return row.get(column);
            }
        }
        return "";
    }

    /** Text of a column, null where it is empty. */
    @Nullable
    String orNull(String... columns) {
        String text = first(columns);
        return text.isEmpty() ? null : text;
    }

    /** Where it is: grid coordinates before degrees. Empty where it has neither, or where they are refused. */
    public Optional<NationalGrid.Point> point() {
        String easting = first("easting", "eastings", "xcoordinate", "x");
        String northing = first("northing", "northings", "ycoordinate", "y");
        if (!easting.isEmpty() || !northing.isEmpty()) {
            Optional<BigDecimal> x = number(easting);
            Optional<BigDecimal> y = number(northing);
            if (x.isEmpty() || y.isEmpty()) {
                refuse("not-coordinates", easting, northing);
                return Optional.empty();
            }
            if (!NationalGrid.isInGreatBritain(whole(x.get()), whole(y.get()))) {
                refuse("outside-britain", easting, northing);
                return Optional.empty();
            }
            return Optional.of(NationalGrid.ofGrid((int) whole(x.get()), (int) whole(y.get())));
        }
        String longitude = first("longitude", "lon", "long", "lng");
        String latitude = first("latitude", "lat");
        if (longitude.isEmpty() && latitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> x = number(longitude);
        Optional<BigDecimal> y = number(latitude);
        if (x.isEmpty() || y.isEmpty()) {
            refuse("not-coordinates", longitude, latitude);
            return Optional.empty();
        }
        if (!NationalGrid.isInGreatBritain(x.get().doubleValue(), y.get().doubleValue())) {
            refuse("outside-britain", longitude, latitude);
            return Optional.empty();
        }
        return Optional.of(NationalGrid.ofDegrees(x.get().doubleValue(), y.get().doubleValue()));
    }

    private static long whole(BigDecimal metres) {
        return Math.round(metres.doubleValue());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,20})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
