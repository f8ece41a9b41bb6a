package org.margatetaskforce.place;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;

/**
 * Puts gazetteer files into the database over a plain connection: the page's inside the container and the command's outside
 * run this same code. Each table is one statement, so that a town of a hundred thousand addresses takes seconds; what is
 * there already and equal is not touched. The caller has put an officer on the connection, and commits.
 */
public final class GazetteerImport {

    private static final Comparator<ImportLine> BY_LINE = Comparator.comparingInt(ImportLine::number);

    private final Connection connection;
    private final Instant now;
    private final Progress progress;

    /** Told how far the work is. */
    @FunctionalInterface
    public interface Progress {

        /** Tells nobody. */
        Progress UNSEEN = (step, steps) -> {};

        /**
         * A step begins.
         *
         * @param step the first is 1
         */
        void at(int step, int steps);
    }

    /**
     * @param connection with the acting officer on it, in a transaction
     * @param now when the records are written
     */
    public GazetteerImport(Connection connection, Instant now, Progress progress) {
        this.connection = connection;
        this.now = now;
        this.progress = progress;
    }

    /** Postcodes with their points. */
    public IntakeReport postcodes(byte[] file) throws SQLException {
        progress.at(1, 2);
        PostcodeFile read = PostcodeFile.read(file);
        progress.at(2, 2);
        oneAtATime();
        Map<String, Outcome> became = new HashMap<>();
        String sql = """
                insert into place.postcode as p (postcode, easting, northing, longitude, latitude, quality, recorded_at, recorded_by)
                select g.*, ?, identity.acting()
                  from unnest(?::text[], ?::integer[], ?::integer[], ?::float8[], ?::float8[], ?::smallint[]) g
                on conflict (postcode) do update
                   set easting = excluded.easting, northing = excluded.northing, longitude = excluded.longitude,
                       latitude = excluded.latitude, quality = excluded.quality
                 where (p.easting, p.northing, p.quality) is distinct from (excluded.easting, excluded.northing, excluded.quality)
                returning p.postcode, p.xmax = 0""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, texts(read.rows(), line -> line.postcode().value()));
            statement.setArray(
                    3, array("integer", read.rows(), line -> line.point().easting()));
            statement.setArray(
                    4, array("integer", read.rows(), line -> line.point().northing()));
            statement.setArray(
                    5, array("float8", read.rows(), line -> line.point().longitude()));
            statement.setArray(
                    6, array("float8", read.rows(), line -> line.point().latitude()));
            statement.setArray(7, array("smallint", read.rows(), PostcodeFile.Line::quality));
            collect(statement, became);
        }
        List<ImportLine> lines = new ArrayList<>(read.refused());
        for (PostcodeFile.Line line : read.rows()) {
            String postcode = line.postcode().value();
            lines.add(line(line.number(), postcode, became.getOrDefault(postcode, Outcome.UNCHANGED)));
        }
        return report(lines);
    }

    /**
     * Wards, LSOAs or designations.
     *
     * @param validFrom the day from which they are drawn so; the version before ends the day before
     */
    public IntakeReport areas(byte[] file, AreaKind kind, LocalDate validFrom) throws SQLException {
        return areas(file, kind, validFrom, null);
    }

    /**
     * Wards, LSOAs or designations.
     *
     * @param validFrom the day from which they are drawn so; the version before ends the day before
     * @param code what the one area of the file is known by here; null where the file says so itself
     */
    public IntakeReport areas(byte[] file, AreaKind kind, LocalDate validFrom, @Nullable String code)
            throws SQLException {
        progress.at(1, 3);
        BoundaryFile read = BoundaryFile.read(file, kind, code);
        progress.at(2, 3);
        oneAtATime();
        List<ImportLine> lines = new ArrayList<>(read.refused());
        boolean moved = false;
        for (BoundaryFile.Outline outline : read.rows()) {
            Outcome outcome = area(outline, kind, validFrom);
            moved |= outcome != Outcome.UNCHANGED;
            lines.add(line(outline.number(), outline.code(), outcome));
        }
        progress.at(3, 3);
        if (moved) {
            findAreas(null);
        }
        return report(lines);
    }

    private Outcome area(BoundaryFile.Outline outline, AreaKind kind, LocalDate validFrom) throws SQLException {
        String hash = outline.hash();
        LocalDate next = null;
        try (PreparedStatement versions = connection.prepareStatement(
                "select id, valid_from, outline_hash, name from place.area where kind = ? and code = ? order by valid_from")) {
            versions.setString(1, kind.name());
            versions.setString(2, outline.code());
            try (ResultSet row = versions.executeQuery()) {
                while (row.next()) {
                    LocalDate from = row.getDate(2).toLocalDate();
                    boolean same =
                            row.getString(3).equals(hash) && row.getString(4).equals(outline.name());
                    if (from.isAfter(validFrom)) {
                        next = from;
                        break;
                    }
                    if (from.equals(validFrom)) {
                        return same ? Outcome.UNCHANGED : redraw(row.getLong(1), outline, hash);
                    }
                    if (same && !followed(kind, outline.code(), from)) {
                        return Outcome.UNCHANGED;
                    }
                }
            }
        }
        try (PreparedStatement end =
                connection.prepareStatement("update place.area set valid_to = ?, version = version + 1"
                        + " where kind = ? and code = ? and valid_from < ? and (valid_to is null or valid_to >= ?)")) {
            end.setDate(1, Date.valueOf(validFrom.minusDays(1)));
            end.setString(2, kind.name());
            end.setString(3, outline.code());
            end.setDate(4, Date.valueOf(validFrom));
            end.setDate(5, Date.valueOf(validFrom));
            end.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into place.area (kind, code, name, valid_from, valid_to, outline_hash, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, identity.acting()) returning id")) {
            insert.setString(1, kind.name());
            insert.setString(2, outline.code());
            insert.setString(3, outline.name());
            insert.setDate(4, Date.valueOf(validFrom));
            insert.setDate(5, next == null ? null : Date.valueOf(next.minusDays(1)));
            insert.setString(6, hash);
            insert.setTimestamp(7, Timestamp.from(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                draw(row.getLong(1), outline);
            }
        }
        return Outcome.NEW;
    }

    private boolean followed(AreaKind kind, String code, LocalDate from) throws SQLException {
        try (PreparedStatement later = connection.prepareStatement(
                "select exists (select 1 from place.area where kind = ? and code = ? and valid_from > ?)")) {
            later.setString(1, kind.name());
            later.setString(2, code);
            later.setDate(3, Date.valueOf(from));
            try (ResultSet row = later.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Outcome redraw(long area, BoundaryFile.Outline outline, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update place.area set name = ?, outline_hash = ?, version = version + 1 where id = ?")) {
            update.setString(1, outline.name());
            update.setString(2, hash);
            update.setLong(3, area);
            update.executeUpdate();
        }
        try (PreparedStatement erase = connection.prepareStatement("delete from place.area_ring where area_id = ?")) {
            erase.setLong(1, area);
            erase.executeUpdate();
        }
        draw(area, outline);
        return Outcome.CHANGED;
    }

    private void draw(long area, BoundaryFile.Outline outline) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into place.area_ring (area_id, part, ring_number, hole, ring) values (?, ?, ?, ?, ?::polygon)")) {
            for (int part = 0; part < outline.parts().size(); part++) {
                List<BoundaryFile.Ring> rings = outline.parts().get(part);
                for (int ring = 0; ring < rings.size(); ring++) {
                    insert.setLong(1, area);
                    insert.setInt(2, part);
                    insert.setInt(3, ring);
                    insert.setBoolean(4, ring > 0);
                    insert.setString(5, rings.get(ring).asPolygon());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Properties and their dwelling units. */
    public IntakeReport properties(byte[] file) throws SQLException {
        progress.at(1, 5);
        PropertyFile read = PropertyFile.read(file);
        progress.at(2, 5);
        oneAtATime();
        PropertyListCheck check = new PropertyListCheck(known(), labels(), points(read.rows()));
        check.examine(read.rows());
        List<PropertyListCheck.Building> buildings = check.buildings();
        List<PropertyListCheck.Unit> units = check.units();
        Map<String, Outcome> became = new HashMap<>();
        progress.at(3, 5);
        streets(buildings);
        Set<String> moved = writeBuildings(buildings, became);
        parents(buildings, became);
        progress.at(4, 5);
        writeUnits(units, became);
        progress.at(5, 5);
        if (!moved.isEmpty()) {
            findAreas(moved);
        }
        List<ImportLine> lines = new ArrayList<>(read.refused());
        lines.addAll(check.refused());
        for (PropertyListCheck.Building building : buildings) {
            lines.add(line(building.line(), building.isAtPostcode(), became));
        }
        for (PropertyListCheck.Unit unit : units) {
            lines.add(line(unit.line(), false, became));
        }
        return report(lines);
    }

    private static ImportLine line(PropertyFile.Line line, boolean atPostcode, Map<String, Outcome> became) {
        String uprn = line.uprn().value();
        Outcome outcome = became.getOrDefault(uprn, Outcome.UNCHANGED);
        return atPostcode
                ? new ImportLine(
                        line.number(), uprn, outcome, "at-postcode", ImportLine.texts(String.valueOf(line.postcode())))
                : line(line.number(), uprn, outcome);
    }

    /** Every UPRN in the gazetteer: of a property, its parent where it has one; of a unit, its building. */
    private Map<Uprn, PropertyListCheck.Known> known() throws SQLException {
        Map<Uprn, PropertyListCheck.Known> known = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select p.uprn, false, parent.uprn, p.location, p.point_source
                          from place.property p left join place.property parent on parent.id = p.parent_id
                        union all
                        select u.uprn, true, p.uprn, null, null
                          from place.dwelling_unit u join place.property p on p.id = u.property_id""")) {
            while (row.next()) {
                String above = row.getString(3);
                known.put(
                        new Uprn(row.getString(1)),
                        new PropertyListCheck.Known(
                                row.getBoolean(2), above == null ? Optional.empty() : Optional.of(new Uprn(above))));
            }
        }
        return known;
    }

    /** The labels of the units of each building, with the unit that has each. */
    private Map<Uprn, Map<String, Uprn>> labels() throws SQLException {
        Map<Uprn, Map<String, Uprn>> labels = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select p.uprn, u.label, u.uprn from place.dwelling_unit u"
                        + " join place.property p on p.id = u.property_id")) {
            while (row.next()) {
                labels.computeIfAbsent(new Uprn(row.getString(1)), building -> new HashMap<>())
                        .put(row.getString(2).toLowerCase(Locale.ROOT), new Uprn(row.getString(3)));
            }
        }
        return labels;
    }

    /** The points of the postcodes of lines that have no point of their own. */
    private Map<Postcode, NationalGrid.Point> points(List<PropertyFile.Line> rows) throws SQLException {
        Map<Postcode, NationalGrid.Point> points = new HashMap<>();
        List<PropertyFile.Line> without = rows.stream()
                .filter(line -> line.point().isEmpty() && line.postcode() != null)
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(
                "select postcode, easting, northing, longitude, latitude from place.postcode where postcode = any (?)")) {
            statement.setArray(1, texts(without, line -> String.valueOf(line.postcode())));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    points.put(
                            new Postcode(row.getString(1)),
                            new NationalGrid.Point(row.getInt(2), row.getInt(3), row.getDouble(4), row.getDouble(5)));
                }
            }
        }
        return points;
    }

    private void streets(List<PropertyListCheck.Building> buildings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into place.street as s (name, town, usrn, recorded_at, recorded_by)
                select distinct on (lower(g.name), lower(g.town)) g.name, g.town, g.usrn, ?, identity.acting()
                  from unnest(?::text[], ?::text[], ?::text[]) g (name, town, usrn)
                 order by lower(g.name), lower(g.town), g.usrn nulls last, g.name, g.town
                on conflict (lower(name), lower(town)) do update set usrn = excluded.usrn, version = s.version + 1
                 where excluded.usrn is not null and s.usrn is null""")) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setArray(2, texts(buildings, building -> building.line().street()));
            insert.setArray(3, texts(buildings, building -> building.line().town()));
            insert.setArray(4, texts(buildings, building -> building.line().usrn()));
            insert.executeUpdate();
        }
    }

    /** Writes the buildings; gives those that are new or whose record changed, whose areas may be others now. */
    private Set<String> writeBuildings(List<PropertyListCheck.Building> buildings, Map<String, Outcome> became)
            throws SQLException {
        String sql = """
                insert into place.property as p (uprn, sao, pao_text, pao_number, street_id, town, postcode, easting, northing, longitude,
                                                 latitude, point_source, class_code, building_type, storeys, recorded_at, recorded_by)
                select g.uprn, g.sao, g.pao_text, g.pao_number, s.id, g.town, g.postcode, g.easting, g.northing, g.longitude, g.latitude,
                       g.point_source, g.class_code, g.building_type, g.storeys, ?, identity.acting()
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[],
                              ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::smallint[])
                       g (uprn, sao, pao_text, pao_number, street, town, postcode, easting, northing, longitude, latitude, point_source,
                          class_code, building_type, storeys)
                  join place.street s on lower(s.name) = lower(g.street) and lower(s.town) = lower(g.town)
                on conflict (uprn) do update
                   set sao = excluded.sao, pao_text = excluded.pao_text, pao_number = excluded.pao_number, street_id = excluded.street_id,
                       town = excluded.town, postcode = excluded.postcode, easting = excluded.easting, northing = excluded.northing,
                       longitude = excluded.longitude, latitude = excluded.latitude, point_source = excluded.point_source,
                       class_code = excluded.class_code, building_type = excluded.building_type, storeys = excluded.storeys,
                       version = p.version + 1
                 where (p.sao, p.pao_text, p.pao_number, p.street_id, p.town, p.postcode, p.easting, p.northing, p.point_source,
                        p.class_code, p.building_type, p.storeys)
                       is distinct from
                       (excluded.sao, excluded.pao_text, excluded.pao_number, excluded.street_id, excluded.town, excluded.postcode,
                        excluded.easting, excluded.northing, excluded.point_source, excluded.class_code, excluded.building_type,
                        excluded.storeys)
                returning p.uprn, p.xmax = 0""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(
                    2, texts(buildings, building -> building.line().uprn().value()));
            statement.setArray(3, texts(buildings, building -> building.line().sao()));
            statement.setArray(4, texts(buildings, building -> building.line().paoText()));
            statement.setArray(5, texts(buildings, building -> building.line().paoNumber()));
            statement.setArray(6, texts(buildings, building -> building.line().street()));
            statement.setArray(7, texts(buildings, building -> building.line().town()));
            statement.setArray(
                    8, texts(buildings, building -> text(building.line().postcode())));
            statement.setArray(
                    9, array("integer", buildings, building -> building.point().easting()));
            statement.setArray(
                    10, array("integer", buildings, building -> building.point().northing()));
            statement.setArray(
                    11, array("float8", buildings, building -> building.point().longitude()));
            statement.setArray(
                    12, array("float8", buildings, building -> building.point().latitude()));
            statement.setArray(13, texts(buildings, building -> building.isAtPostcode() ? "POSTCODE" : "SURVEYED"));
            statement.setArray(14, texts(buildings, building -> building.line().classCode()));
            statement.setArray(15, texts(buildings, building -> building.line().buildingType()));
            statement.setArray(
                    16, array("smallint", buildings, building -> building.line().storeys()));
            collect(statement, became);
        }
        return new HashSet<>(became.keySet());
    }

    private void parents(List<PropertyListCheck.Building> buildings, Map<String, Outcome> became) throws SQLException {
        String sql = """
                update place.property p set parent_id = parent.id, version = p.version + 1
                  from unnest(?::text[], ?::text[]) g (uprn, parent_uprn)
                  left join place.property parent on parent.uprn = g.parent_uprn
                 where p.uprn = g.uprn and p.parent_id is distinct from parent.id
                returning p.uprn""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, texts(buildings, building -> building.line().uprn().value()));
            statement.setArray(2, texts(buildings, building -> building.line()
                    .parent()
                    .map(Uprn::value)
                    .orElse(null)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    became.putIfAbsent(row.getString(1), Outcome.CHANGED);
                }
            }
        }
    }

    private void writeUnits(List<PropertyListCheck.Unit> units, Map<String, Outcome> became) throws SQLException {
        String sql = """
                insert into place.dwelling_unit as u (uprn, property_id, label, self_contained, class_code, recorded_at, recorded_by)
                select g.uprn, p.id, g.label, g.self_contained, g.class_code, ?, identity.acting()
                  from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[])
                       g (uprn, property_uprn, label, self_contained, class_code)
                  join place.property p on p.uprn = g.property_uprn
                on conflict (uprn) do update
                   set property_id = excluded.property_id, label = excluded.label, self_contained = excluded.self_contained,
                       class_code = excluded.class_code, version = u.version + 1
                 where (u.property_id, u.label, u.self_contained, u.class_code)
                       is distinct from (excluded.property_id, excluded.label, excluded.self_contained, excluded.class_code)
                returning u.uprn, u.xmax = 0""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, texts(units, unit -> unit.line().uprn().value()));
            statement.setArray(3, texts(units, unit -> unit.building().value()));
            statement.setArray(4, texts(units, unit -> unit.line().sao()));
            statement.setArray(5, array("boolean", units, unit -> unit.line().isSelfContained()));
            statement.setArray(6, texts(units, unit -> unit.line().classCode()));
            collect(statement, became);
        }
    }

    private static ImportLine line(int number, String what, Outcome outcome) {
        return new ImportLine(number, what, outcome, null, List.of());
    }

    private static IntakeReport report(List<ImportLine> lines) {
        return new IntakeReport(lines.stream().sorted(BY_LINE).toList());
    }

    /** Imports wait for one another: two at once would each see half of the other's work. */
    private void oneAtATime() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('place.gazetteer', 0))");
        }
    }

    private void findAreas(@Nullable Set<String> uprns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                uprns == null
                        ? "select place.find_areas(null)"
                        : "select place.find_areas(array(select id from place.property where uprn = any (?)))")) {
            if (uprns != null) {
                statement.setArray(1, connection.createArrayOf("text", uprns.toArray()));
            }
            statement.execute();
        }
    }

    private static void collect(PreparedStatement statement, Map<String, Outcome> became) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                became.put(row.getString(1), row.getBoolean(2) ? Outcome.NEW : Outcome.CHANGED);
            }
        }
    }

    private static @Nullable String text(@Nullable Postcode postcode) {
        return postcode == null ? null : postcode.value();
    }

    private <T> Array texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        return array("text", rows, column);
    }

    private <T> Array array(String type, List<T> rows, Function<T, ? extends @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
