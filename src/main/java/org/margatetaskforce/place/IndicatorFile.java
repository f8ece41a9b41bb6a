package org.margatetaskforce.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;

/**
 * A file of the English Indices of Deprivation: a line an LSOA, its code under {@code lsoa01_code} or {@code lsoa11_code}, and
 * for each domain a column that ends in rank, decile or score. Other columns (names, districts, numerators) are not read.
 *
 * @param rows what can go in
 * @param refused what cannot, with the reason
 */
record IndicatorFile(List<Line> rows, List<ImportLine> refused) {

    /** Since this edition the indices are of the areas of the census of 2011. */
    private static final int FIRST_OF_2011 = 2015;

    /** An area and what the file says of it. */
    record Line(int number, String code, List<Value> values) {}

    /** A number of an area. */
    record Value(IndicatorDomain domain, IndicatorMeasure measure, BigDecimal number) {}

    private record Column(String key, IndicatorDomain domain, IndicatorMeasure measure) {}

    /**
     * Reads a file.
     *
     * @param edition the year of the index, which its files do not say
     * @throws RuleBroken where it has no measure, or is of another census than the edition
     */
    static IndicatorFile read(byte[] file, int edition) {
        CsvTable table = CsvTable.read(file, List.of());
        if (table.rows().isEmpty()) {
            throw new RuleBroken("intake.file.empty");
        }
        List<String> keys = table.rows().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .distinct()
                .toList();
        String code = keys.stream()
                .filter(key -> key.matches("lsoa(01|11)?(code|cd)"))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("intake.file.columns-missing", "lsoa11_code"));
        if (code.contains("11") && edition < FIRST_OF_2011 || code.contains("01") && edition >= FIRST_OF_2011) {
            throw new RuleBroken("place.indicator.other-census", edition, code.contains("11") ? "2011" : "2001");
        }
        Map<String, Column> measured = new TreeMap<>();
        for (String key : keys) {
            // a domain under two of its names is read once
            column(key).ifPresent(column -> measured.putIfAbsent(column.domain() + " " + column.measure(), column));
        }
        Collection<Column> columns = measured.values();
        if (columns.isEmpty()) {
            throw new RuleBroken("place.indicator.no-measure");
        }
        List<Line> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>(table.refused());
        Map<String, Integer> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String area = row.get(code).toUpperCase(Locale.ROOT);
            Reading reading = new Reading(row, refused, area);
            if (!area.matches("[EW]01[0-9]{6}")) {
                reading.refuse("no-lsoa", area);
                continue;
            }
            Integer before = seen.putIfAbsent(area, row.number());
            if (before != null) {
                reading.refuse("twice-in-file", before);
                continue;
            }
            List<Value> values = new ArrayList<>();
            for (Column column : columns) {
                String text = row.get(column.key());
                if (column.measure().fits(text)) {
                    values.add(new Value(column.domain(), column.measure(), new BigDecimal(text)));
                } else if (!text.isEmpty() && !reading.isRefused()) {
                    reading.refuse("no-" + column.measure().name().toLowerCase(Locale.ROOT), text, column.key());
                }
            }
            if (!reading.isRefused()) {
                rows.add(new Line(row.number(), area, values));
            }
        }
        return new IndicatorFile(rows, refused);
    }

    private static Optional<Column> column(String key) {
        for (IndicatorMeasure measure : IndicatorMeasure.values()) {
            String end = measure.name().toLowerCase(Locale.ROOT);
            if (key.endsWith(end)) {
                return IndicatorDomain.named(key.substring(0, key.length() - end.length()))
                        .map(domain -> new Column(key, domain, measure));
            }
        }
        return Optional.empty();
    }
}
