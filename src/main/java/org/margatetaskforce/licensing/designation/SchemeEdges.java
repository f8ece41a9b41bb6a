package org.margatetaskforce.licensing.designation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.place.AreaEvidence;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.DrawnLine;
import org.margatetaskforce.place.GazetteerImport;

/**
 * The edge of a scheme: how it is drawn or which houses are named, what the registers say of what lies inside, and which homes two edges,
 * or one edge on two days, do not share.
 */
@Boundary
public class SchemeEdges {

    private static final int MOST_STREETS = 60;
    private static final int MOST_DOORS = 8000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Schemes schemes;

    @Inject
    OneConnection connections;

    @Inject
    @Any
    Instance<AreaEvidence> registers;

    // --- how it is drawn

    /** A boundary that can be chosen. */
    public record DrawnArea(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The boundaries of designations in the gazetteer, each in its latest drawing. */
    public List<DrawnArea> boundaries() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select distinct on (a.code) a.code, a.name, a.valid_from, a.valid_to from place.area a
                         where a.kind = 'DESIGNATION' order by a.code, a.valid_from desc""").getResultList();
        return found.stream()
                .map(row -> new DrawnArea(
                        (String) row[0],
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        row[3] == null ? null : ((Date) row[3]).toLocalDate()))
                .toList();
    }

    /** Takes a boundary that is in the gazetteer, or none. */
    @For("designation.manage")
    public int choose(String reference, int expectedVersion, @Nullable String code) {
        Scheme found = schemes.locked(reference, expectedVersion);
        if (!Said.nothing(code)
                && boundaries().stream().noneMatch(each -> each.code().equals(code))) {
            throw new RuleBroken("licensing.designation.boundary-unknown");
        }
        found.draw(Said.orNull(code));
        return schemes.told(
                found,
                "Boundary chosen",
                Said.nothing(code) ? "None: the list of houses alone counts." : Said.orEmpty(code) + ".");
    }

    /**
     * Takes in a drawn boundary (GeoJSON, one area). It counts from the day on which the designation is meant to come into force: until
     * then no page says of a house that it lies in it.
     *
     * @throws RuleBroken where the file cannot be used, with the reason of its line
     */
    @For("designation.manage")
    public int draw(String reference, int expectedVersion, byte[] file) throws SQLException {
        return takeIn(reference, expectedVersion, file, "From a file");
    }

    /**
     * Takes in a boundary that was drawn on the map. It counts from the same day as one from a file.
     *
     * @param corners easting and northing in metres of the National Grid, one corner a line
     * @throws RuleBroken of corners that enclose no area, with the line that is wrong
     */
    @For("designation.manage")
    public int trace(String reference, int expectedVersion, @Nullable String corners) throws SQLException {
        DrawnLine line = DrawnLine.read(corners);
        return takeIn(
                reference,
                expectedVersion,
                line.asFile(schemes.get(reference).getName()),
                "On the map, with " + line.corners().size() + " corners");
    }

    private int takeIn(String reference, int expectedVersion, byte[] file, String whence) throws SQLException {
        Scheme found = schemes.locked(reference, expectedVersion);
        Schemes.mustBeDraft(found);
        entityManager.flush();
        try (Connection connection = connections.getConnection()) {
            IntakeReport report = new GazetteerImport(connection, Schemes.now(), GazetteerImport.Progress.UNSEEN)
                    .areas(file, AreaKind.DESIGNATION, found.getPlannedFrom(), reference);
            if (report.refused() > 0) {
                throw new RuleBroken(
                        "licensing.designation.boundary-refused",
                        report.toLookAt().get(0).sentence());
            }
        }
        found.draw(reference);
        return schemes.told(
                found, "Boundary drawn", whence + "; it counts from " + Days.words(found.getPlannedFrom()) + ".");
    }

    /**
     * Takes in a list of houses by their UPRNs, one a line or the first column of a table; it takes the place of the list before.
     *
     * @throws RuleBroken where one is not in the gazetteer: the list goes in whole or not at all
     */
    @For("designation.manage")
    public int name(String reference, int expectedVersion, byte[] file) {
        Scheme found = schemes.locked(reference, expectedVersion);
        Schemes.mustBeDraft(found);
        Set<String> uprns = new LinkedHashSet<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\\R")) {
            String first = line.split(",", 2)[0].replaceAll("[^0-9A-Za-z]", "");
            if (first.matches("[0-9]+")) {
                uprns.add(first);
            } else if (!first.isEmpty() && !"uprn".equalsIgnoreCase(first)) {
                throw new RuleBroken("licensing.designation.not-a-uprn", first);
            }
        }
        if (uprns.isEmpty()) {
            throw new RuleBroken("intake.file.empty");
        }
        String all = String.join(",", uprns);
        @SuppressWarnings("unchecked")
        List<String> unknown =
                entityManager.createNativeQuery("""
                        select u from unnest(string_to_array(?1, ',')) u
                         where not exists (select 1 from place.address a where a.uprn = u) limit 5""").setParameter(1, all).getResultList();
        if (!unknown.isEmpty()) {
            throw new RuleBroken("licensing.designation.houses-unknown", String.join(", ", unknown));
        }
        entityManager
                .createNativeQuery("delete from licensing.scheme_property where scheme_id = ?1")
                .setParameter(1, found.key())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "insert into licensing.scheme_property (scheme_id, uprn) select ?1, u from unnest(string_to_array(?2, ',')) u")
                .setParameter(1, found.key())
                .setParameter(2, all)
                .executeUpdate();
        return schemes.told(found, "Houses named", uprns.size() + " on the list.");
    }

    /** How many houses are named one by one. */
    public int named(Scheme of) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from licensing.scheme_property where scheme_id = ?1")
                        .setParameter(1, of.key())
                        .getSingleResult())
                .intValue();
    }

    /** How many homes lie within it on a day. */
    public int count(Scheme of, LocalDate on) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from licensing.homes_of_scheme(?1, ?2)")
                        .setParameter(1, of.key())
                        .setParameter(2, Date.valueOf(on))
                        .getSingleResult())
                .intValue();
    }

    /** What there is of homes and licences on a day. */
    public record Standing(int homes, int licences) {}

    /** How many homes lie within it, and how many of them have a licence in force, on a day. */
    public Standing standing(Scheme of, LocalDate on) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select count(*), count(*) filter (where exists (
                                 select 1 from licensing.house_unit hu join licensing.licence l on l.house_id = hu.house_id
                                  where hu.uprn = h.uprn and l.state in ('GRANTED', 'IN_FORCE')
                                    and l.commences_on <= ?2 and l.ends_on >= ?2))
                          from licensing.homes_of_scheme(?1, ?2) h""")
                .setParameter(1, of.key())
                .setParameter(2, Date.valueOf(on))
                .getSingleResult();
        return new Standing(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** The streets in which it has homes, by name. */
    public List<String> streets(Scheme of, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("""
                        select distinct s.name from licensing.homes_of_scheme(?1, ?2) h
                          join place.property p on p.uprn = h.property_uprn join place.street s on s.id = p.street_id
                         order by s.name limit %d""".formatted(MOST_STREETS))
                .setParameter(1, of.key())
                .setParameter(2, Date.valueOf(on))
                .getResultList();
        return found;
    }

    /**
     * A street of the area, where its homes there are.
     *
     * @param easting the middle of them, in metres of the National Grid
     */
    public record Street(String name, int homes, double easting, double northing) {}

    /** The streets in which it has the most homes, with where they are: for its map. */
    public List<Street> largest(Scheme of, LocalDate on, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select s.name, count(*), avg(p.easting), avg(p.northing) from licensing.homes_of_scheme(?1, ?2) h
                          join place.property p on p.uprn = h.property_uprn join place.street s on s.id = p.street_id
                         group by s.name order by count(*) desc, s.name limit ?3""")
                .setParameter(1, of.key())
                .setParameter(2, Date.valueOf(on))
                .setParameter(3, most)
                .getResultList();
        return found.stream().map(SchemeEdges::street).toList();
    }

    private static Street street(Object[] row) {
        return new Street(
                (String) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).doubleValue(),
                ((Number) row[3]).doubleValue());
    }

    /**
     * The rings of its boundary as drawn on a day, in metres of the National Grid.
     *
     * @return each ring as x, y, x, y; nothing where no line was drawn
     */
    public List<double[]> rings(Scheme of, LocalDate on) {
        return rings(
                entityManager.createNativeQuery("""
                        select cast(r.ring as text) from licensing.scheme s
                          join place.area a on a.kind = 'DESIGNATION' and a.code = s.area_code
                          join place.area_ring r on r.area_id = a.id
                         where s.id = ?1 and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to >= ?2)
                         order by r.part, r.ring_number""").setParameter(1, of.key()).setParameter(2, Date.valueOf(on)));
    }

    /** The rings of the wards in which there are properties, as drawn on a day: the paper on which an edge is drawn. */
    public List<double[]> wards(LocalDate on) {
        return rings(entityManager.createNativeQuery("""
                        select cast(r.ring as text) from place.area a join place.area_ring r on r.area_id = a.id
                         where a.kind = 'WARD' and a.valid_from <= ?1 and (a.valid_to is null or a.valid_to >= ?1)
                           and exists (select from place.property_area x where x.area_id = a.id)
                         order by a.code, r.part, r.ring_number""").setParameter(1, Date.valueOf(on)));
    }

    private static List<double[]> rings(Query asked) {
        @SuppressWarnings("unchecked")
        List<String> found = asked.getResultList();
        return found.stream()
                .map(ring -> Arrays.stream(ring.replaceAll("[()]", "").split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    /**
     * Where there are properties within a window, to within some metres, so that whoever draws sees which side of a street they stand
     * on; no more of them than a picture can hold.
     *
     * @param step metres of the raster
     */
    public List<double[]> doors(double west, double south, double east, double north, int step) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select distinct p.easting / cast(?5 as integer) * cast(?5 as integer), p.northing / cast(?5 as integer) * cast(?5 as integer)
                          from place.property p
                         where p.easting between ?1 and ?3 and p.northing between ?2 and ?4 limit ?6""")
                .setParameter(1, west)
                .setParameter(2, south)
                .setParameter(3, east)
                .setParameter(4, north)
                .setParameter(5, step)
                .setParameter(6, MOST_DOORS)
                .getResultList();
        return found.stream()
                .map(row -> new double[] {((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue()})
                .toList();
    }

    /** The streets with the most properties within a window, with where they are. */
    public List<Street> streets(double west, double south, double east, double north) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select s.name, count(*), avg(p.easting), avg(p.northing)
                          from place.property p join place.street s on s.id = p.street_id
                         where p.easting between ?1 and ?3 and p.northing between ?2 and ?4
                         group by s.id, s.name order by count(*) desc, s.name limit ?5""")
                .setParameter(1, west)
                .setParameter(2, south)
                .setParameter(3, east)
                .setParameter(4, north)
                .setParameter(5, MOST_STREETS)
                .getResultList();
        return found.stream().map(SchemeEdges::street).toList();
    }

    // --- what the registers say of it

    /** The latest figures that were frozen. */
    public List<SchemeEvidence> evidence(Scheme of) {
        List<SchemeEvidence> all = entityManager
                .createQuery(
                        "select e from SchemeEvidence e where e.schemeId = :of order by e.taking desc, e.position",
                        SchemeEvidence.class)
                .setParameter("of", of.key())
                .getResultList();
        return all.stream()
                .filter(each -> each.getTaking() == all.get(0).getTaking())
                .toList();
    }

    /** Asks every register for its figures and freezes them as they stand today. */
    @For("designation.manage")
    public int freeze(String reference, int expectedVersion) {
        Scheme found = schemes.locked(reference, expectedVersion);
        Schemes.mustBeDraft(found);
        String inside = (String) entityManager
                .createNativeQuery(
                        "select string_agg(distinct h.property_uprn, ',') from licensing.homes_of_scheme(?1, ?2) h")
                .setParameter(1, found.key())
                .setParameter(2, Date.valueOf(found.getPlannedFrom()))
                .getSingleResult();
        if (inside == null) {
            throw new RuleBroken("licensing.designation.no-houses", Days.words(found.getPlannedFrom()));
        }
        AreaEvidence.Edge edge = new AreaEvidence.Edge(inside, Schemes.today());
        List<AreaEvidence.Finding> findings = new ArrayList<>();
        registers.forEach(register -> findings.addAll(register.of(edge)));
        findings.sort(Comparator.comparing(AreaEvidence.Finding::topic));
        List<SchemeEvidence> before = evidence(found);
        int taking = before.isEmpty() ? 1 : before.get(0).getTaking() + 1;
        for (int i = 0; i < findings.size(); i++) {
            entityManager.persist(new SchemeEvidence(found.key(), taking, i + 1, findings.get(i), Schemes.today()));
        }
        return schemes.told(
                found,
                "Figures frozen",
                findings.size() + " figures, as they stand on " + Days.words(Schemes.today()) + ".");
    }

    // --- two edges

    /** On which side of two edges a home lies. */
    public enum Side {
        OUT("Only in the first"),
        IN("Only in the second"),
        BOTH("In both");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** An edge on a day. */
    public record Drawn(Scheme scheme, LocalDate on) {}

    /**
     * A home of two edges.
     *
     * @param first why it lies in the first; null where it does not
     * @param second why it lies in the second; null where it does not
     * @param licence that is in force there on the later of the two days; null where none is
     */
    public record Home(
            String uprn,
            String line,
            String postcode,
            Side side,
            @Nullable String first,
            @Nullable String second,
            @Nullable String licence,
            @Nullable LocalDate licensedTo) {}

    /** A page of homes, how many there are on the side asked for, and how many on each. */
    public record Compared(List<Home> rows, int total, int out, int in, int both) {

        /** How many lie on a side. */
        public int of(Side side) {
            return switch (side) {
                case OUT -> out;
                case IN -> in;
                case BOTH -> both;
            };
        }
    }

    /** The homes of two edges, in one statement. */
    public Compared compare(Drawn first, Drawn second, @Nullable Side only, int offset, int size) {
        LocalDate licensed = first.on().isAfter(second.on()) ? first.on() : second.on();
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with one as (select * from licensing.homes_of_scheme(?1, ?2)),
                        other as (select * from licensing.homes_of_scheme(?3, ?4)),
                        home as materialized (
                          select coalesce(o.uprn, t.uprn) as uprn, coalesce(o.line, t.line) as line,
                                 coalesce(o.postcode, t.postcode) as postcode,
                                 case when t.uprn is null then 'OUT' when o.uprn is null then 'IN' else 'BOTH' end as side,
                                 o.why as first, t.why as second
                            from one o full join other t on t.uprn = o.uprn),
                        chosen as (select * from home where cast(?5 as text) is null or side = ?5)
                        select c.uprn, c.line, c.postcode, c.side, c.first, c.second, l.reference, l.ends_on,
                               (select count(*) from chosen), n.gone, n.come, n.stay
                          from (select count(*) filter (where side = 'OUT') gone, count(*) filter (where side = 'IN') come,
                                       count(*) filter (where side = 'BOTH') stay from home) n
                          left join lateral (select * from chosen order by side desc, line, uprn limit ?7 offset ?8) c on true
                          left join lateral (
                            select l.reference, l.ends_on from licensing.house_unit hu
                              join licensing.licence l on l.house_id = hu.house_id
                             where hu.uprn = c.uprn and l.state in ('GRANTED', 'IN_FORCE')
                               and l.commences_on <= ?6 and l.ends_on >= ?6
                             order by l.ends_on desc limit 1) l on true
                         order by c.side desc, c.line, c.uprn""")
                .setParameter(1, first.scheme().key())
                .setParameter(2, Date.valueOf(first.on()))
                .setParameter(3, second.scheme().key())
                .setParameter(4, Date.valueOf(second.on()))
                .setParameter(5, only == null ? null : only.name())
                .setParameter(6, Date.valueOf(licensed))
                .setParameter(7, Math.min(100, Math.max(1, size)))
                .setParameter(8, Math.max(0, offset))
                .getResultList();
        Object[] any = found.get(0);
        return new Compared(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(SchemeEdges::home)
                        .toList(),
                ((Number) any[8]).intValue(),
                ((Number) any[9]).intValue(),
                ((Number) any[10]).intValue(),
                ((Number) any[11]).intValue());
    }

    private static Home home(Object[] row) {
        return new Home(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Side.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] instanceof Date date ? date.toLocalDate() : null);
    }

    /**
     * What follows for a home: a licence outlives the designation it was granted under and runs on to its own end; where a house falls out,
     * none is needed after that, and where it falls in, one is.
     */
    public static String consequence(Home home, LocalDate secondFrom) {
        boolean licensed = home.licence() != null;
        return switch (home.side()) {
            case OUT ->
                licensed
                        ? "The licence runs on to " + Days.words(home.licensedTo())
                                + "; after that none is needed here."
                        : "No licence is needed here under the second.";
            case IN ->
                licensed
                        ? "Licensed until " + Days.words(home.licensedTo()) + "; if let after that, a new application."
                        : "If let, a licence is needed from " + Days.words(secondFrom) + ".";
            case BOTH ->
                licensed
                        ? "The licence runs on to " + Days.words(home.licensedTo())
                                + "; if still let, a new application before that."
                        : "If let, a licence is needed in both.";
        };
    }
}
