package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;

/**
 * A file of postcodes with their points, as Ordnance Survey's Code-Point Open and its relatives: {@code postcode},
 * {@code eastings}, {@code northings}, or {@code longitude} and {@code latitude}; Code-Point itself has no headings. Wards in
 * it are not read: a ward comes from a polygon.
 *
 * @param rows what can go in
 * @param refused what cannot, with the reason
 */
record PostcodeFile(List<Line> rows, List<ImportLine> refused) {

    private static final List<String> POSITIONS = List.of(
            "postcode",
            "positionalqualityindicator",
            "eastings",
            "northings",
            "country",
            "nhsregion",
            "nhs",
            "county",
            "district",
            "ward");

    /** A postcode and where it is. */
    record Line(
            int number,
            Postcode postcode,
            NationalGrid.Point point,
            @Nullable Integer quality) {}

    static PostcodeFile read(byte[] file) {
        CsvTable table = CsvTable.read(
                file, List.of("postcode"), cells -> Postcode.parse(cells.get(0)).isPresent(), POSITIONS);
        List<Line> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>(table.refused());
        Map<Postcode, Integer> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Reading reading = new Reading(row, refused, row.get("postcode"));
            Optional<Postcode> postcode = Postcode.parse(row.get("postcode"));
            if (postcode.isEmpty()) {
                reading.refuse("no-postcode", row.get("postcode"));
                continue;
            }
            String quality = reading.first("positionalquality", "positionalqualityindicator", "pqi");
            if (quality.equals("90")) {
                reading.refuse("postcode-without-point");
                continue;
            }
            Optional<NationalGrid.Point> point = reading.point();
            if (point.isEmpty()) {
                if (!reading.isRefused()) {
                    reading.refuse("no-coordinates");
                }
                continue;
            }
            Integer before = seen.putIfAbsent(postcode.get(), row.number());
            if (before != null) {
                reading.refuse("twice-in-file", before);
                continue;
            }
            rows.add(new Line(
                    row.number(),
                    postcode.get(),
                    point.get(),
                    quality.matches("[0-9]{1,2}") ? Integer.valueOf(quality) : null));
        }
        return new PostcodeFile(rows, refused);
    }
}
