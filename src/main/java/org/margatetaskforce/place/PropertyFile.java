package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;

/**
 * A list of properties after BS 7666, as described in {@code docs/guide/gazetteer.md}: one line for each UPRN. A line with a
 * parent and a secondary name or number ("Flat", "3") is a dwelling unit of that parent; any other line is a property.
 *
 * @param rows what can go in as far as the line itself goes
 * @param refused what cannot, with the reason
 */
record PropertyFile(List<Line> rows, List<ImportLine> refused) {

    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern CLASS = Pattern.compile("[A-Z]{1,2}[0-9]{0,2}[A-Z]{0,2}");

    /** BS 7666 / AddressBase classifications of dwellings, in words. */
    private static final Map<String, String> BUILDING_TYPES = Map.ofEntries(
            Map.entry("RD01", "caravan"),
            Map.entry("RD02", "detached house"),
            Map.entry("RD03", "semi-detached house"),
            Map.entry("RD04", "terraced house"),
            Map.entry("RD06", "self-contained flat"),
            Map.entry("RD07", "house boat"),
            Map.entry("RD08", "sheltered accommodation"),
            Map.entry("RD10", "privately owned holiday accommodation"),
            Map.entry("RH01", "house in multiple occupation"),
            Map.entry("RH02", "bedsit or other non-self-contained accommodation"),
            Map.entry("RH03", "house in multiple occupation, not further divided"),
            Map.entry("RI", "residential institution"),
            Map.entry("PP", "building of flats"),
            Map.entry("PS", "street record"),
            Map.entry("P", "building of flats"),
            Map.entry("RD", "dwelling"),
            Map.entry("RH", "house in multiple occupation"),
            Map.entry("R", "dwelling"),
            Map.entry("C", "commercial building"),
            Map.entry("X", "building of mixed use"));

    /**
     * A line as read. Its point is empty where the list has none.
     *
     * @param sao the secondary name or number: "Flat 3"; of a property, part of its address
     */
    record Line(
            int number,
            Uprn uprn,
            Optional<Uprn> parent,
            @Nullable String sao,
            @Nullable String paoText,
            @Nullable String paoNumber,
            String street,
            String town,
            @Nullable String usrn,
            @Nullable Postcode postcode,
            Optional<NationalGrid.Point> point,
            @Nullable String classCode,
            String buildingType,
            @Nullable Integer storeys) {

        /** A dwelling unit of its parent; else a property. */
        boolean isUnit() {
            return parent.isPresent() && sao != null;
        }

        /** Bedsits and rooms of a house in multiple occupation are not; everything else is taken to be. */
        boolean isSelfContained() {
            return classCode == null || !classCode.equals("RH02");
        }
    }

    static PropertyFile read(byte[] file) {
        CsvTable table = CsvTable.read(file, List.of("uprn", "street", "town"), cells -> false, List.of());
        List<Line> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>(table.refused());
        Map<Uprn, Integer> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            line(row, refused).ifPresent(line -> {
                Integer before = seen.putIfAbsent(line.uprn(), line.number());
                if (before == null) {
                    rows.add(line);
                } else {
                    refused.add(ImportLine.refused(line.number(), line.uprn().value(), "twice-in-file", before));
                }
            });
        }
        return new PropertyFile(rows, refused);
    }

    private static Optional<Line> line(CsvTable.Row row, List<ImportLine> refused) {
        Reading reading = new Reading(row, refused, row.get("uprn"));
        Optional<Uprn> uprn = uprn(reading, row.get("uprn"));
        Optional<Uprn> parent = Optional.empty();
        if (!reading.isRefused() && !row.get("parentuprn").isEmpty()) {
            parent = uprn(reading, row.get("parentuprn"));
            if (parent.isPresent() && parent.equals(uprn)) {
                reading.refuse("own-parent");
            }
        }
        String street = titled(row.get("street"));
        String town = titled(row.get("town"));
        if (!reading.isRefused() && street.isEmpty()) {
            reading.refuse("no-street");
        }
        if (!reading.isRefused() && town.isEmpty()) {
            reading.refuse("no-town");
        }
        String sao = secondary(reading);
        String paoText = reading.orNull("paotext", "paoname");
        String paoNumber = numbered(reading, "pao");
        if (!reading.isRefused() && paoText == null && paoNumber == null && (sao == null || parent.isEmpty())) {
            reading.refuse("no-primary-name");
        }
        Postcode postcode = null;
        if (!reading.isRefused() && !row.get("postcode").isEmpty()) {
            postcode = Postcode.parse(row.get("postcode")).orElse(null);
            if (postcode == null) {
                reading.refuse("no-postcode", row.get("postcode"));
            }
        }
        Optional<NationalGrid.Point> point = reading.isRefused() ? Optional.empty() : reading.point();
        String classCode = reading.first("class", "classcode", "blpuclass", "classification")
                .toUpperCase(Locale.ROOT);
        if (!reading.isRefused()
                && !classCode.isEmpty()
                && !CLASS.matcher(classCode).matches()) {
            reading.refuse("no-class", classCode);
        }
        Integer storeys = null;
        String floors = reading.first("storeys", "floors");
        if (!reading.isRefused() && !floors.isEmpty()) {
            storeys = floors.matches("[0-9]{1,2}") ? Integer.valueOf(floors) : null;
            if (storeys == null || storeys < 1 || storeys > 60) {
                reading.refuse("no-storeys", floors);
            }
        }
        String usrn = reading.first("usrn").replaceFirst("^0+", "");
        if (!reading.isRefused() && !usrn.isEmpty() && !usrn.matches("[1-9][0-9]{0,7}")) {
            reading.refuse("no-usrn", usrn);
        }
        if (reading.isRefused() || uprn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                row.number(),
                uprn.get(),
                parent,
                sao,
                paoText == null ? null : titled(paoText),
                paoNumber,
                street,
                town,
                usrn.isEmpty() ? null : usrn,
                postcode,
                point,
                classCode.isEmpty() ? null : classCode,
                buildingType(classCode),
                storeys));
    }

    private static Optional<Uprn> uprn(Reading reading, String text) {
        Optional<Uprn> uprn = Uprn.parse(text);
        if (uprn.isEmpty()) {
            reading.refuse(SPREADSHEET_NUMBER.matcher(text).matches() ? "uprn-shortened" : "no-uprn", text);
        }
        return uprn;
    }

    /** "Flat" and "3" are "Flat 3"; "3" alone is "Flat 3"; "First floor flat" is itself. */
    private static @Nullable String secondary(Reading reading) {
        String text = titled(reading.first("saotext", "saoname"));
        String number = numbered(reading, "sao");
        if (text.isEmpty()) {
            return number == null ? null : "Flat " + number;
        }
        return number == null || text.matches("(?i).*\\b" + Pattern.quote(number) + "\\b.*")
                ? text
                : text + " " + number;
    }

    /** A number as one column, or as the four of BS 7666 (start, suffix, end, suffix). */
    private static @Nullable String numbered(Reading reading, String of) {
        String whole = reading.first(of + "number");
        if (whole.isEmpty()) {
            String start = reading.first(of + "startnumber") + reading.first(of + "startsuffix");
            String end = reading.first(of + "endnumber") + reading.first(of + "endsuffix");
            whole = end.isEmpty() || start.isEmpty() ? start + end : start + "-" + end;
        }
        return whole.isEmpty() ? null : whole.toUpperCase(Locale.ROOT);
    }

    /** What is written all in capitals gets small ones: "ST PETER'S ROAD" is "St Peter's Road", "12A" stays. */
    static String titled(String text) {
        if (text.length() < 3
                || !text.equals(text.toUpperCase(Locale.ROOT))
                || text.matches("[0-9A-Z/-]*[0-9][0-9A-Z/-]*")) {
            return text;
        }
        StringBuilder titled = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            titled.append(first ? c : Character.toLowerCase(c));
            first = c == ' ' || c == '-' || c == '(' || c == '/' || Character.isDigit(c);
        }
        return titled.toString();
    }

    private static String buildingType(String classCode) {
        for (int length = Math.min(4, classCode.length()); length > 0; length--) {
            String type = BUILDING_TYPES.get(classCode.substring(0, length));
            if (type != null) {
                return type;
            }
        }
        return "not recorded";
    }
}
