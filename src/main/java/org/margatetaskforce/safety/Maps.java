package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Figure;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.NationalGrid;

/**
 * What lies where, as far as the one who asks may see: outlines, points, and figures of the small areas. One statement a
 * layer, each read through the reader's own sight. Placements and protected addresses (classes D18 and D25) are never a point
 * (partnership practice E.4); no figure is shown that is small or gives a small one away (J.15).
 */
@Boundary
public class Maps {

    /** Points a layer shows at most: what is more is drawn together. */
    private static final int MOST_POINTS = 400;

    /** Dwellings are bricks: one of them says nothing of anybody. */
    private static final int EVERY_NUMBER = 0;

    @Inject
    Regimes regimes;

    @Inject
    StreetCrimes streetCrimes;

    @PersistenceContext
    EntityManager entityManager;

    /** A layer of points. */
    public enum Layer {
        PROPERTIES("Properties"),
        CASES("Open cases about properties"),
        ACTIONS("Actions due or overdue"),
        /** For posts that see all incidents of anti-social behaviour (class D10: F) alone. */
        INCIDENTS("Incidents on record");

        private final String words;

        Layer(String words) {
            this.words = words;
        }

        /** As the page says it. */
        public String words() {
            return words;
        }
    }

    /** Degrees between which something is looked for. */
    public record Box(double west, double south, double east, double north) {}

    /** A point in degrees. */
    public record Spot(double longitude, double latitude) {}

    /**
     * An area as drawn.
     *
     * @param rings each a closed line; one inside another is a hole
     */
    public record Outline(AreaKind kind, String code, String name, List<List<Spot>> rings) {}

    /**
     * One thing, or several that lie close together.
     *
     * @param count how many
     * @param reference of the one, null of several: the UPRN of a property, the reference of a case or an action
     * @param label what the one is called, null of several
     */
    public record Point(
            Layer layer,
            double longitude,
            double latitude,
            int count,
            @Nullable String reference,
            @Nullable String label) {

        /** True of one thing alone. */
        public boolean isOne() {
            return count == 1;
        }
    }

    /** Wards, small areas and designations as drawn today. */
    public List<Outline> outlines() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select a.kind, a.code, a.name, cast(r.ring as text)
                          from place.area a join place.area_ring r on r.area_id = a.id
                         where a.valid_from <= ?1 and (a.valid_to is null or a.valid_to >= ?1)
                         order by a.kind, a.code, a.id, r.part, r.ring_number""")
                .setParameter(1, Date.valueOf(today()))
                .getResultList();
        List<Outline> outlines = new ArrayList<>();
        for (Object[] row : found) {
            AreaKind kind = AreaKind.valueOf((String) row[0]);
            String code = (String) row[1];
            Outline last = outlines.isEmpty() ? null : outlines.get(outlines.size() - 1);
            if (last == null || last.kind() != kind || !last.code().equals(code)) {
                last = new Outline(kind, code, (String) row[2], new ArrayList<>());
                outlines.add(last);
            }
            last.rings().add(ring((String) row[3]));
        }
        return outlines;
    }

    /** A polygon as PostgreSQL writes it, in metres, as degrees. */
    private static List<Spot> ring(String polygon) {
        String[] numbers = polygon.replaceAll("[()]", "").split(",");
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> NationalGrid.ofGrid((int) Math.round(Double.parseDouble(numbers[2 * i])), (int)
                        Math.round(Double.parseDouble(numbers[2 * i + 1]))))
                .map(point -> new Spot(point.longitude(), point.latitude()))
                .toList();
    }

    /**
     * The points of a layer within a box; those in one cell of a grid are drawn together.
     *
     * @param cell the width of a cell, in degrees of longitude; its height is that of a square on the ground here
     */
    public List<Point> points(Layer layer, Box box, double cell) {
        return points(layer, box, cell, query -> query);
    }

    /**
     * The incidents on record within a box, for a post that sees them all: each at its house or, where only that is known, in the
     * middle of its street. One at a house that is kept off the map is in the middle of its street too.
     *
     * @param from the first day
     * @param type a code of the list of types; empty for all
     */
    public List<Point> incidents(Box box, double cell, LocalDate from, String type) {
        return points(Layer.INCIDENTS, box, cell, query -> query.setParameter(6, Date.valueOf(from))
                .setParameter(7, type));
    }

    /** Whether the one acting is shown incidents as points. */
    public boolean mayShowIncidents() {
        return (Boolean) entityManager
                .createNativeQuery("select cast(10 as smallint) = any (identity.full_classes())")
                .getSingleResult();
    }

    private List<Point> points(Layer layer, Box box, double cell, UnaryOperator<Query> chosen) {
        Query query = entityManager
                .createNativeQuery("""
                        with here as (%s)
                        select avg(h.longitude), avg(h.latitude), count(*), min(h.reference), min(h.label)
                          from here h
                         group by floor(h.longitude / ?5), floor(h.latitude / (?5 * 0.625))
                         order by 3 desc, 4 limit %d""".formatted(rowsOf(layer), MOST_POINTS))
                .setParameter(1, box.west())
                .setParameter(2, box.east())
                .setParameter(3, box.south())
                .setParameter(4, box.north())
                .setParameter(5, cell);
        @SuppressWarnings("unchecked")
        List<Object[]> found = chosen.apply(query).getResultList();
        return found.stream()
                .map(row -> {
                    int count = ((Number) row[2]).intValue();
                    return new Point(
                            layer,
                            ((Number) row[0]).doubleValue(),
                            ((Number) row[1]).doubleValue(),
                            count,
                            count == 1 ? (String) row[3] : null,
                            count == 1 ? (String) row[4] : null);
                })
                .toList();
    }

    /** The rows of a layer in the box of parameters 1 to 4. A property is a point of the gazetteer whoever lives there. */
    private static String rowsOf(Layer layer) {
        String inBox = " p.longitude between ?1 and ?2 and p.latitude between ?3 and ?4";
        return switch (layer) {
            case PROPERTIES ->
                "select p.longitude, p.latitude, p.uprn as reference, a.line as label from place.property p"
                        + " join place.address a on a.uprn = p.uprn where" + inBox;
            case CASES ->
                "select p.longitude, p.latitude, c.reference, c.heading as label from place.property p"
                        + " join cases.shared_case c on c.uprn = p.uprn"
                        + " where c.closed_on is null and c.data_class not in (18, 25) and" + inBox;
            case ACTIONS ->
                "select p.longitude, p.latitude, t.reference, t.title as label from cases.action t"
                        + " join cases.shared_case c on c.id = t.case_id join place.property p on p.uprn = c.uprn"
                        + " where t.ended_on is null and t.due_on <= (select cases.action_soon())"
                        + " and t.data_class not in (18, 25) and c.data_class not in (18, 25) and" + inBox;
            case INCIDENTS -> """
                select p.longitude, p.latitude, p.reference, p.label
                  from (select coalesce(h.longitude, w.longitude) as longitude, coalesce(h.latitude, w.latitude) as latitude,
                               i.reference, y.words || ', ' || to_char(i.occurred_on, 'FMDD Mon YYYY') || ', ' || s.name as label
                          from safety.incident i
                          join safety.incident_type y on y.code = i.type and y.valid_from <= i.occurred_on
                               and (y.valid_to is null or y.valid_to >= i.occurred_on)
                          join place.street s on s.id = i.street_id
                          join (select a.street_id, avg(a.longitude) as longitude, avg(a.latitude) as latitude
                                  from place.property a group by a.street_id) w on w.street_id = s.id
                          left join place.property h on h.uprn = i.property_uprn
                               and h.uprn <> all ((select safety.kept_off_the_map())::text[])
                         where i.erroneous_at is null and i.occurred_on >= ?6 and (?7 = '' or i.type = ?7)
                           and 10 = any ((select identity.full_classes())::smallint[])) p
                 where""" + inBox;
        };
    }

    /** A street's name and the middle of its houses. */
    public record Label(String name, double longitude, double latitude) {}

    /** The streets with the most houses within a box. */
    public List<Label> streets(Box box, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select s.name, avg(p.longitude), avg(p.latitude) from place.property p"
                        + " join place.street s on s.id = p.street_id"
                        + " where p.longitude between ?1 and ?2 and p.latitude between ?3 and ?4"
                        + " group by s.name order by count(*) desc, s.name limit " + most)
                .setParameter(1, box.west())
                .setParameter(2, box.east())
                .setParameter(3, box.south())
                .setParameter(4, box.north())
                .getResultList();
        return found.stream()
                .map(row ->
                        new Label((String) row[0], ((Number) row[1]).doubleValue(), ((Number) row[2]).doubleValue()))
                .toList();
    }

    /**
     * What may be shown of a small area.
     *
     * @param residents of main homes in our register; by posts that see the whole person index (D3) alone
     * @param incidents that the police published
     * @param byResidents incidents for so many residents; null where it is not shown
     * @param byDwellings incidents for so many dwellings; null where it is not shown
     * @param recorded incidents on record here, of the classes that the reader sees at least in aggregates
     * @param recordedByDwellings of these, for so many dwellings; null where it is not shown
     */
    public record AreaFigures(
            String code,
            String name,
            Figure residents,
            Figure dwellings,
            Figure cases,
            Figure actions,
            Figure incidents,
            @Nullable Double byResidents,
            @Nullable Double byDwellings,
            Figure recorded,
            @Nullable Double recordedByDwellings) {}

    /**
     * The figures of all small areas, beside their totals.
     *
     * @param period the months that published incidents are of; null where none is there
     * @param recordedFrom the first day of those on record: whole months, the same for every reader, so that no two periods can be
     *     taken from each other
     * @param recordedTo the last
     * @param least the least number that is shown
     * @param residentsOf so many residents a rate is for
     * @param dwellingsOf so many dwellings a rate is for
     */
    public record Figures(
            List<AreaFigures> areas,
            AreaFigures total,
            StreetCrimes.@Nullable Period period,
            int months,
            int least,
            int residentsOf,
            int dwellingsOf,
            LocalDate recordedFrom,
            LocalDate recordedTo) {

        /** Of one of them. */
        public Optional<AreaFigures> of(String code) {
            return areas.stream().filter(area -> area.code().equals(code)).findFirst();
        }
    }

    private record Counts(
            String code,
            String name,
            int residents,
            int dwellings,
            int cases,
            int actions,
            int incidents,
            int recorded) {}

    /** The figures of every small area as drawn today, in one statement. */
    public Figures figures() {
        int least = regimes.inForce("SMALL_NUMBERS", today()).number("least shown");
        Regime compared = regimes.inForce("HOT_SPOTS", today());
        int months = compared.number("months");
        StreetCrimes.Period period = streetCrimes.period(months);
        Object[] sight = (Object[]) entityManager
                .createNativeQuery("select 3 = any (identity.full_classes()),"
                        + " 22 = any (identity.full_classes() || identity.classes_seen('A')),"
                        + " 10 = any (identity.full_classes() || identity.classes_seen('A'))")
                .getSingleResult();
        boolean seesResidents = (Boolean) sight[0];
        boolean seesIncidents = (Boolean) sight[1] && period != null;
        LocalDate recordedTo = today().withDayOfMonth(1).minusDays(1);
        LocalDate recordedFrom = recordedTo.plusDays(1).minusMonths(months);
        List<Counts> counts = counts(period, recordedFrom, recordedTo);
        SmallNumbers.Column residents = column(counts.stream().map(Counts::residents), least, seesResidents);
        SmallNumbers.Column dwellings = column(counts.stream().map(Counts::dwellings), EVERY_NUMBER, true);
        SmallNumbers.Column cases = column(counts.stream().map(Counts::cases), least, true);
        SmallNumbers.Column actions = column(counts.stream().map(Counts::actions), least, true);
        SmallNumbers.Column happened = column(counts.stream().map(Counts::incidents), least, seesIncidents);
        SmallNumbers.Column recorded = column(counts.stream().map(Counts::recorded), least, (Boolean) sight[2]);
        int residentsOf = compared.number("residents");
        int dwellingsOf = compared.number("dwellings");
        List<AreaFigures> areas = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Figure incident = happened.cells().get(i);
            areas.add(new AreaFigures(
                    counts.get(i).code(),
                    counts.get(i).name(),
                    residents.cells().get(i),
                    dwellings.cells().get(i),
                    cases.cells().get(i),
                    actions.cells().get(i),
                    incident,
                    rate(incident, residents.cells().get(i), residentsOf),
                    rate(incident, dwellings.cells().get(i), dwellingsOf),
                    recorded.cells().get(i),
                    rate(recorded.cells().get(i), dwellings.cells().get(i), dwellingsOf)));
        }
        AreaFigures total = new AreaFigures(
                "",
                "All of them",
                residents.total(),
                dwellings.total(),
                cases.total(),
                actions.total(),
                happened.total(),
                rate(happened.total(), residents.total(), residentsOf),
                rate(happened.total(), dwellings.total(), dwellingsOf),
                recorded.total(),
                rate(recorded.total(), dwellings.total(), dwellingsOf));
        return new Figures(areas, total, period, months, least, residentsOf, dwellingsOf, recordedFrom, recordedTo);
    }

    private static SmallNumbers.Column column(Stream<Integer> counts, int least, boolean seen) {
        List<Integer> all = counts.toList();
        return seen
                ? SmallNumbers.conceal(all, least)
                : new SmallNumbers.Column(
                        all.stream().map(count -> Figure.unseen()).toList(), Figure.unseen());
    }

    private static @Nullable Double rate(Figure of, Figure among, int each) {
        Integer many = of.number();
        Integer all = among.number();
        return many == null || all == null || all == 0 ? null : Math.round(10.0 * many * each / all) / 10.0;
    }

    private List<Counts> counts(StreetCrimes.@Nullable Period period, LocalDate recordedFrom, LocalDate recordedTo) {
        LocalDate from = period == null ? LocalDate.EPOCH : period.from().atDay(1);
        LocalDate to = period == null ? LocalDate.EPOCH : period.to().atDay(1);
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with lsoa as (
                          select a.id, a.code, a.name from place.area a
                           where a.kind = 'LSOA' and a.valid_from <= ?1 and (a.valid_to is null or a.valid_to >= ?1)
                        ), standing as materialized (
                          select x.area_id, p.id, p.uprn from lsoa l join place.property_area x on x.area_id = l.id
                            join place.property p on p.id = x.property_id
                        ), living as (
                          select s.area_id, count(distinct r.person_id) as many
                            from standing s join people.residency r on r.property_uprn = s.uprn
                           where r.superseded_at is null and r.is_main and r.data_class = 3
                             and r.valid_from <= ?1 and r.valid_to is null
                           group by s.area_id
                        ), housed as (
                          select s.area_id, sum(case when u.units > 0 then u.units when w.parts then 0 else 1 end) as many
                            from standing s
                            left join (select d.property_id, count(*) as units from place.dwelling_unit d group by d.property_id) u
                                   on u.property_id = s.id
                            left join (select distinct q.parent_id, true as parts from place.property q where q.parent_id is not null) w
                                   on w.parent_id = s.id
                           group by s.area_id
                        ), worked as (
                          select s.area_id, count(*) as many from standing s join cases.shared_case c on c.uprn = s.uprn
                           where c.closed_on is null and c.data_class not in (18, 25)
                           group by s.area_id
                        ), due as (
                          select s.area_id, count(*) as many
                            from standing s join cases.shared_case c on c.uprn = s.uprn join cases.action t on t.case_id = c.id
                           where t.ended_on is null and t.due_on <= (select cases.action_soon())
                             and t.data_class not in (18, 25) and c.data_class not in (18, 25)
                           group by s.area_id
                        ), happened as (
                          select c.lsoa_code, sum(c.incidents) as many
                            from safety.street_crime_month m join safety.street_crime_count c on c.month_id = m.id
                           where m.month between ?2 and ?3
                           group by c.lsoa_code
                        )
                        select l.code, l.name, coalesce(r.many, 0), coalesce(h.many, 0), coalesce(w.many, 0), coalesce(d.many, 0),
                               coalesce(i.many, 0), coalesce(n.incidents, 0)
                          from lsoa l
                          left join living r on r.area_id = l.id
                          left join housed h on h.area_id = l.id
                          left join worked w on w.area_id = l.id
                          left join due d on d.area_id = l.id
                          left join happened i on i.lsoa_code = l.code
                          left join safety.incidents_by_area(?4, ?5, null) n on n.lsoa = l.code
                         order by l.name, l.code""")
                .setParameter(1, Date.valueOf(today()))
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(to))
                .setParameter(4, Date.valueOf(recordedFrom))
                .setParameter(5, Date.valueOf(recordedTo))
                .getResultList();
        return found.stream()
                .map(row -> new Counts(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).intValue(),
                        ((Number) row[7]).intValue()))
                .toList();
    }

    /** Incidents of one type in an area, as may be shown. */
    public record TypeFigure(String type, Figure incidents) {}

    /**
     * The incidents of an area by type, in the order of their names: an order by number would tell which hidden one is larger.
     * None where their number as a whole is not shown: the types would add up to it.
     *
     * @param figures as of {@link #figures}
     */
    public List<TypeFigure> types(String area, Figures figures) {
        StreetCrimes.Period period = figures.period();
        boolean shown = figures.of(area).map(its -> its.incidents().isShown()).orElse(false);
        if (period == null || !shown) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.type, sum(c.incidents) from safety.street_crime_count c join safety.street_crime_month m on m.id = c.month_id
                         where c.lsoa_code = ?1 and m.month between ?2 and ?3
                         group by c.type order by c.type""")
                .setParameter(1, area)
                .setParameter(2, Date.valueOf(period.from().atDay(1)))
                .setParameter(3, Date.valueOf(period.to().atDay(1)))
                .getResultList();
        List<Figure> cells = SmallNumbers.conceal(
                        found.stream().map(row -> ((Number) row[1]).intValue()).toList(), figures.least())
                .cells();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> new TypeFigure((String) found.get(i)[0], cells.get(i)))
                .toList();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
