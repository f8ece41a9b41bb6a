package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.place.GazetteerImport;

/**
 * What the police publish of each month, by small area (street-level crime of data.police.uk, Open Government Licence). A
 * month of a force is there whole or not at all; its rows are class D10, how many there are in each area class D22
 * (partnership practice F.3).
 */
@Boundary
public class StreetCrimes {

    private static final int ROWS = 10;

    @Inject
    OneConnection connections;

    @Inject
    Audit audit;

    @PersistenceContext
    EntityManager entityManager;

    /** What is to become of a file. */
    public enum Wish {
        /** See what would go in, and leave everything as it is. */
        LOOK,
        /** Take it in, unless the month is there already. */
        TAKE_IN,
        /** Take it in, in the place of what is there of the month. */
        REPLACE
    }

    /** A month of a force that is there: how many of its incidents lie in our areas, and how many elsewhere. */
    public record Loaded(LocalDate month, String force, int taken, int outside, LocalDate since, String by) {}

    /**
     * Takes in a month, whole or not at all: one line that cannot be read keeps the others out. Rows about other places are
     * counted as outside and are no error.
     *
     * @throws RuleBroken where the month is there already and is not to be replaced
     */
    @For("street-crime.import")
    public IntakeReport importMonth(byte[] file, Wish wish, GazetteerImport.Progress progress) throws SQLException {
        progress.at(1, 3);
        StreetCrimeFile read = StreetCrimeFile.read(file);
        progress.at(2, 3);
        List<ImportLine> lines = new ArrayList<>(read.refused());
        try (Connection connection = connections.getConnection()) {
            boolean write = wish != Wish.LOOK && read.refused().isEmpty();
            if (write && wish == Wish.TAKE_IN && isThere(connection, read)) {
                throw new RuleBroken("safety.street-crimes.month-there", read.month(), read.force());
            }
            Set<Integer> ours = write ? replace(connection, read) : placed(connection, read, 0);
            progress.at(3, 3);
            for (StreetCrimeFile.Line line : read.rows()) {
                lines.add(new ImportLine(
                        line.number(),
                        line.street(),
                        ours.contains(line.number()) ? Outcome.NEW : Outcome.OUTSIDE,
                        null,
                        List.of()));
            }
        }
        lines.sort(Comparator.comparingInt(ImportLine::number));
        return new IntakeReport(lines);
    }

    private Set<Integer> replace(Connection connection, StreetCrimeFile read) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtextextended('safety.street_crimes', 0))");
        }
        try (PreparedStatement before =
                connection.prepareStatement("delete from safety.street_crime_month where month = ? and force = ?")) {
            before.setDate(1, Date.valueOf(read.month().atDay(1)));
            before.setString(2, read.force());
            before.executeUpdate();
        }
        long month;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into safety.street_crime_month (month, force, taken, outside, recorded_at, recorded_by)
                values (?, ?, 0, 0, ?, identity.acting()) returning id""")) {
            insert.setDate(1, Date.valueOf(read.month().atDay(1)));
            insert.setString(2, read.force());
            insert.setTimestamp(3, Timestamp.from(TaskForceClock.current().instant()));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                month = row.getLong(1);
            }
        }
        Set<Integer> ours = placed(connection, read, month);
        try (PreparedStatement count = connection.prepareStatement(
                "update safety.street_crime_month set taken = ?, outside = ? where id = ?")) {
            count.setInt(1, ours.size());
            count.setInt(2, read.rows().size() - ours.size());
            count.setLong(3, month);
            count.executeUpdate();
        }
        audit.record("EDIT", "street crimes of a month", read.month().toString(), 10, "imported a file");
        return ours;
    }

    private static boolean isThere(Connection connection, StreetCrimeFile read) throws SQLException {
        try (PreparedStatement there = connection.prepareStatement(
                "select exists (select 1 from safety.street_crime_month where month = ? and force = ?)")) {
            there.setDate(1, Date.valueOf(read.month().atDay(1)));
            there.setString(2, read.force());
            try (ResultSet row = there.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Places the rows of a file, and writes those in our areas with their counts, in one statement.
     *
     * @param month the id to write them under; 0 to write nothing
     * @return the line numbers of those in our areas
     */
    private static Set<Integer> placed(Connection connection, StreetCrimeFile read, long month) throws SQLException {
        String sql = """
                with sent as (
                  select f.* from unnest(?::integer[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[])
                             f (line, type, street, easting, northing, code)
                ), ours as (
                  select distinct a.code from place.area a where a.kind = 'LSOA'
                ), placed as (
                  select s.*, coalesce(inside.code, known.code, was.code) as lsoa
                    from sent s
                    left join place.lsoas_of(?, ?, ?) inside on inside.easting = s.easting and inside.northing = s.northing
                    left join ours known on known.code = s.code
                    left join place.area_divided d on d.code = s.code
                    left join ours was on was.code = d.was_code
                ), written as (
                  insert into safety.street_crime (month_id, type, street, easting, northing, lsoa_code)
                  select ?, p.type, p.street, p.easting, p.northing, p.lsoa from placed p where ? > 0 and p.lsoa is not null
                ), counted as (
                  insert into safety.street_crime_count (month_id, lsoa_code, type, incidents)
                  select ?, p.lsoa, p.type, count(*) from placed p where ? > 0 and p.lsoa is not null group by p.lsoa, p.type
                )
                select p.line from placed p where p.lsoa is not null""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<StreetCrimeFile.Line> rows = read.rows();
            statement.setArray(1, connection.createArrayOf("integer", column(rows, StreetCrimeFile.Line::number)));
            statement.setArray(2, connection.createArrayOf("text", column(rows, StreetCrimeFile.Line::type)));
            statement.setArray(3, connection.createArrayOf("text", column(rows, StreetCrimeFile.Line::street)));
            @Nullable
            Object[] eastings = column(
                    rows, line -> line.point() == null ? null : line.point().easting());
            @Nullable
            Object[] northings = column(
                    rows, line -> line.point() == null ? null : line.point().northing());
            statement.setArray(4, connection.createArrayOf("integer", eastings));
            statement.setArray(5, connection.createArrayOf("integer", northings));
            statement.setArray(6, connection.createArrayOf("text", column(rows, StreetCrimeFile.Line::lsoa)));
            statement.setArray(7, connection.createArrayOf("integer", eastings));
            statement.setArray(8, connection.createArrayOf("integer", northings));
            statement.setDate(9, Date.valueOf(read.month().atDay(1)));
            for (int parameter = 10; parameter <= 13; parameter++) {
                statement.setLong(parameter, month);
            }
            Set<Integer> ours = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ours.add(row.getInt(1));
                }
            }
            return ours;
        }
    }

    private static @Nullable Object[] column(
            List<StreetCrimeFile.Line> rows, Function<StreetCrimeFile.Line, @Nullable Object> of) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of.apply(rows.get(i));
        }
        return values;
    }

    /** Some of the months that are there, the latest first. */
    public List<Loaded> loaded(int first) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select m.month, m.force, m.taken, m.outside, cast(m.recorded_at at time zone 'Europe/London' as date),"
                                + " m.recorded_by from safety.street_crime_month m order by m.month desc, m.force limit "
                                + ROWS
                                + " offset " + first)
                .getResultList();
        return found.stream()
                .map(row -> new Loaded(
                        ((Date) row[0]).toLocalDate(),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        ((Date) row[4]).toLocalDate(),
                        (String) row[5]))
                .toList();
    }

    /** How many months are there, of all forces. */
    public int countLoaded() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from safety.street_crime_month")
                        .getSingleResult())
                .intValue();
    }

    /** How many rows of {@link #loaded} a page shows. */
    public int pageSize() {
        return ROWS;
    }

    /**
     * The time that figures of incidents are of: so many months to the latest that is there.
     *
     * @param there how many of those months are there
     * @param sources the forces that published them
     */
    public record Period(YearMonth from, YearMonth to, int there, String sources) {}

    /** The months that figures are of, to the latest that is there; null where none is. */
    public @Nullable Period period(int months) {
        Object[] row = (Object[])
                entityManager.createNativeQuery("""
                        select max(m.month), count(distinct m.month), coalesce(string_agg(distinct m.force, ', '), '')
                          from safety.street_crime_month m
                         where m.month > (select max(l.month) from safety.street_crime_month l) - make_interval(months => ?1)""").setParameter(1, months).getSingleResult();
        if (row[0] == null) {
            return null;
        }
        YearMonth to = YearMonth.from(((Date) row[0]).toLocalDate());
        return new Period(to.minusMonths(months - 1L), to, ((Number) row[1]).intValue(), (String) row[2]);
    }
}
