package org.margatetaskforce.safety;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.place.NationalGrid;
import org.margatetaskforce.place.Reading;

/**
 * A month of street-level crime as data.police.uk publishes it, of one force. Rows that are alike stay so many rows: the
 * police number no anti-social behaviour, and two calls to one corner in a month read the same. The crime's own number is not
 * kept: it leads to nobody here.
 *
 * @param month the month of every row
 * @param force who reported it
 * @param rows what can go in
 * @param refused what cannot, with the reason
 */
record StreetCrimeFile(YearMonth month, String force, List<Line> rows, List<ImportLine> refused) {

    private static final List<String> REQUIRED =
            List.of("month", "reportedby", "longitude", "latitude", "location", "lsoacode", "crimetype");

    /**
     * An incident.
     *
     * @param street what its map point is called, without "On or near"
     * @param point null where the police give none
     * @param lsoa the code the file gives; empty where it gives none
     */
    record Line(int number, String type, String street, NationalGrid.@Nullable Point point, String lsoa) {}

    /**
     * Reads a file.
     *
     * @throws RuleBroken where it is no such table, or holds more than one month or force: a month is taken in whole, and
     *     could not be replaced by the next edition otherwise
     */
    static StreetCrimeFile read(byte[] file) {
        CsvTable table = CsvTable.read(file, REQUIRED);
        List<Line> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>(table.refused());
        YearMonth month = null;
        String force = "";
        for (CsvTable.Row row : table.rows()) {
            Reading reading = new Reading(row, refused, row.get("location"));
            Optional<YearMonth> its = month(row.get("month"));
            String by = row.get("reportedby");
            if (its.isEmpty()) {
                reading.refuse("no-month", row.get("month"));
                continue;
            }
            if (by.isEmpty()) {
                reading.refuse("no-force");
                continue;
            }
            if (month == null) {
                month = its.get();
                force = by;
            } else if (!month.equals(its.get())) {
                throw new RuleBroken("safety.street-crimes.several-months", month, its.get(), row.number());
            } else if (!force.equals(by)) {
                throw new RuleBroken("safety.street-crimes.several-forces", force, by, row.number());
            }
            line(row, reading).ifPresent(rows::add);
        }
        if (month == null && refused.isEmpty()) {
            throw new RuleBroken("intake.file.empty");
        }
        return new StreetCrimeFile(month == null ? YearMonth.of(1, 1) : month, force, rows, refused);
    }

    private static Optional<Line> line(CsvTable.Row row, Reading reading) {
        String type = row.get("crimetype");
        String lsoa = row.get("lsoacode").toUpperCase(Locale.ROOT);
        if (type.isEmpty()) {
            reading.refuse("no-crime-type");
        } else if (!lsoa.isEmpty()
                && !lsoa.matches("[EW]01[0-9]{6}|95[A-Z]{2}[0-9]{2}[A-Z][0-9]|N[0-9]{8}|S01[0-9]{6}")) {
            reading.refuse("no-lsoa", lsoa);
        }
        Optional<NationalGrid.Point> point = reading.isRefused() ? Optional.empty() : reading.point();
        if (reading.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                row.number(),
                type,
                row.get("location").replaceFirst("^(?i)on or near ", ""),
                point.orElse(null),
                lsoa));
    }

    private static Optional<YearMonth> month(String text) {
        return text.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }
}
