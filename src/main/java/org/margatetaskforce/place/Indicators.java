package org.margatetaskforce.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;

/** What the government reckons of the small areas: the English Indices of Deprivation, edition by edition. */
@Boundary
public class Indicators {

    /** The editions there are of it. */
    public static final List<Integer> EDITIONS = List.of(2004, 2007, 2010, 2015, 2019);

    private static final int AGGREGATES = 22;

    @Inject
    OneConnection connections;

    @Inject
    Audit audit;

    @PersistenceContext
    EntityManager entityManager;

    /** A number of an area: its value in one measure of one domain, in the edition of a year. */
    public record Indicator(int edition, IndicatorDomain domain, IndicatorMeasure measure, BigDecimal value) {}

    /**
     * Takes in a file, whole or not at all: one line that cannot be read keeps the others out. Areas that the gazetteer has no
     * outline of are counted as outside.
     *
     * @param edition the year of the index
     * @param look true to see what would become of it and leave everything as it is
     */
    @For("indicators.import")
    public IntakeReport importFile(byte[] file, int edition, boolean look, GazetteerImport.Progress progress)
            throws SQLException {
        if (!EDITIONS.contains(edition)) {
            throw new RuleBroken("place.indicator.no-edition", edition);
        }
        progress.at(1, 2);
        IndicatorFile read = IndicatorFile.read(file, edition);
        progress.at(2, 2);
        List<ImportLine> lines = new ArrayList<>(read.refused());
        try (Connection connection = connections.getConnection()) {
            boolean write = !look && read.refused().isEmpty();
            Map<String, Outcome> became = write(connection, read, edition, write);
            for (IndicatorFile.Line line : read.rows()) {
                lines.add(new ImportLine(
                        line.number(),
                        line.code(),
                        became.getOrDefault(line.code(), Outcome.OUTSIDE),
                        null,
                        List.of()));
            }
            if (write) {
                audit.record("EDIT", "indicators of areas", String.valueOf(edition), AGGREGATES, "imported a file");
            }
        }
        lines.sort(Comparator.comparingInt(ImportLine::number));
        return new IntakeReport(lines);
    }

    /** One statement: what is there already and equal is not touched; which of our areas are new, changed, unchanged. */
    private static Map<String, Outcome> write(Connection connection, IndicatorFile read, int edition, boolean write)
            throws SQLException {
        List<Object> codes = new ArrayList<>();
        List<Object> domains = new ArrayList<>();
        List<Object> measures = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (IndicatorFile.Line line : read.rows()) {
            for (IndicatorFile.Value value : line.values()) {
                codes.add(line.code());
                domains.add(value.domain().name());
                measures.add(value.measure().name());
                values.add(value.number());
            }
        }
        String sql = """
                with sent as (
                  select f.* from unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) f (code, domain, measure, value)
                   where exists (select 1 from place.area a where a.kind = 'LSOA' and a.code = f.code)
                ), compared as (
                  select s.*, i.value as was from sent s
                    left join place.indicator i on i.area_code = s.code and i.edition = ? and i.domain = s.domain
                                               and i.measure = s.measure
                ), written as (
                  insert into place.indicator as p (area_code, edition, domain, measure, value, source, recorded_at, recorded_by)
                  select c.code, ?, c.domain, c.measure, c.value, 'English Indices of Deprivation ' || ?, ?, identity.acting()
                    from compared c where ? and c.was is distinct from c.value
                  on conflict (area_code, edition, domain, measure) do update
                     set value = excluded.value, source = excluded.source, recorded_at = excluded.recorded_at,
                         recorded_by = excluded.recorded_by
                )
                select c.code, bool_and(c.was is null), bool_or(c.was is distinct from c.value) from compared c group by c.code""";
        Map<String, Outcome> became = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            statement.setArray(2, connection.createArrayOf("text", domains.toArray()));
            statement.setArray(3, connection.createArrayOf("text", measures.toArray()));
            statement.setArray(4, connection.createArrayOf("numeric", values.toArray()));
            statement.setInt(5, edition);
            statement.setInt(6, edition);
            statement.setString(7, String.valueOf(edition));
            statement.setTimestamp(8, Timestamp.from(TaskForceClock.current().instant()));
            statement.setBoolean(9, write);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    became.put(
                            row.getString(1),
                            row.getBoolean(2) ? Outcome.NEW : row.getBoolean(3) ? Outcome.CHANGED : Outcome.UNCHANGED);
                }
            }
        }
        return became;
    }

    /** What is known of an area, by edition and domain. */
    public List<Indicator> of(String area) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select i.edition, i.domain, i.measure, i.value from place.indicator i where i.area_code = ?1"
                                + " order by i.edition")
                .setParameter(1, area)
                .getResultList();
        return found.stream()
                .map(row -> new Indicator(
                        ((Number) row[0]).intValue(),
                        IndicatorDomain.valueOf((String) row[1]),
                        IndicatorMeasure.valueOf((String) row[2]),
                        (BigDecimal) row[3]))
                .toList();
    }

    /** Where the numbers of an area come from, each source once. */
    public List<String> sourcesOf(String area) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("select distinct i.source from place.indicator i where i.area_code = ?1 order by 1")
                .setParameter(1, area)
                .getResultList();
        return found;
    }
}
