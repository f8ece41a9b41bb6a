package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.law.Figure;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;
import org.margatetaskforce.place.AreaEvidence;

/**
 * How much anti-social behaviour there was in the small areas of an area, beside the others: as recorded here, for posts that see that
 * class at least in figures, and as the police publish it, for everybody.
 */
@Boundary
public class IncidentFigures implements AreaEvidence {

    private static final int MONTHS = 12;
    private static final int EACH = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    private record Counted(boolean within, int recorded, int published, int homes) {}

    @Override
    public List<Finding> of(Edge edge) {
        LocalDate to = edge.until().withDayOfMonth(1).minusDays(1);
        LocalDate from = to.plusDays(1).minusMonths(MONTHS);
        int least = regimes.inForce("SMALL_NUMBERS", edge.until()).number("least shown");
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        with inside as materialized (select unnest(string_to_array(?1, ',')) as uprn),
                        standing as materialized (
                          select a.code, p.id, i.uprn is not null as within
                            from place.area a join place.property_area x on x.area_id = a.id
                            join place.property p on p.id = x.property_id left join inside i on i.uprn = p.uprn
                           where a.kind = 'LSOA' and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to >= ?2)),
                        small as (
                          select s.code, count(*) filter (where s.within) * 2 > count(*) as within,
                                 sum(greatest(1, (select count(*) from place.dwelling_unit u where u.property_id = s.id))) as homes
                            from standing s group by s.code),
                        published as (
                          select c.lsoa_code, sum(c.incidents) as many
                            from safety.street_crime_month m join safety.street_crime_count c on c.month_id = m.id
                           where m.month between ?3 and ?4 and lower(c.type) = 'anti-social behaviour'
                           group by c.lsoa_code)
                        select s.within, sum(coalesce(n.incidents, 0)), sum(coalesce(b.many, 0)), sum(s.homes),
                               cast(10 as smallint) = any (identity.full_classes() || identity.classes_seen('A')),
                               (select count(distinct m.month) from safety.street_crime_month m where m.month between ?3 and ?4)
                          from small s left join safety.incidents_by_area(?3, ?4, null) n on n.lsoa = s.code
                          left join published b on b.lsoa_code = s.code
                         group by s.within""")
                .setParameter(1, edge.properties())
                .setParameter(2, Date.valueOf(edge.until()))
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, Date.valueOf(to))
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Counted inside = counted(rows, true);
        Counted outside = counted(rows, false);
        String days = " from " + DAY.format(from) + " to " + DAY.format(to)
                + ", by small area; one is inside where more than half of its properties are";
        List<Finding> found = new ArrayList<>();
        // who does not see the class freezes no figure of it: others read what was frozen
        if ((Boolean) rows.get(0)[4]) {
            List<Figure> cells = SmallNumbers.conceal(List.of(inside.recorded(), outside.recorded()), least)
                    .cells();
            add(
                    found,
                    "Incidents of anti-social behaviour on record here",
                    cells,
                    inside,
                    outside,
                    MONTHS,
                    "Incidents recorded" + days);
        }
        int months = ((Number) rows.get(0)[5]).intValue();
        if (months > 0) {
            List<Figure> cells = SmallNumbers.conceal(List.of(inside.published(), outside.published()), least)
                    .cells();
            add(
                    found,
                    "Anti-social behaviour that the police published",
                    cells,
                    inside,
                    outside,
                    months,
                    "Street-level crime, " + months + " months published" + days);
        }
        return found;
    }

    private static void add(
            List<Finding> found,
            String heading,
            List<Figure> cells,
            Counted inside,
            Counted outside,
            int months,
            String source) {
        found.add(new Finding(
                Topic.INCIDENTS, heading, cells.get(0).words(), cells.get(1).words(), source));
        found.add(new Finding(
                Topic.INCIDENTS,
                "The same a month, for every 1,000 homes",
                rate(cells.get(0), inside.homes(), months),
                rate(cells.get(1), outside.homes(), months),
                source));
    }

    private static String rate(Figure of, int homes, int months) {
        Integer number = of.number();
        return number == null || homes == 0
                ? "not shown"
                : String.format(Locale.UK, "%.1f", (double) number * EACH / homes / months);
    }

    private static Counted counted(List<Object[]> rows, boolean within) {
        return rows.stream()
                .filter(row -> within == (Boolean) row[0])
                .map(row -> new Counted(within, number(row[1]), number(row[2]), number(row[3])))
                .findFirst()
                .orElse(new Counted(within, 0, 0, 0));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
