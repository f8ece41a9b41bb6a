package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.law.Figure;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;
import org.margatetaskforce.place.AreaEvidence;

/** How many incidents of anti-social behaviour were recorded in the small areas of an area, beside the others. */
@Boundary
public class IncidentFigures implements AreaEvidence {

    private static final int MONTHS = 12;
    private static final int EACH = 1_000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Override
    public List<Finding> of(Edge edge) {
        LocalDate to = edge.until().withDayOfMonth(1).minusDays(1);
        LocalDate from = to.plusDays(1).minusMonths(MONTHS);
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
                            from standing s group by s.code)
                        select s.within, sum(coalesce(n.incidents, 0)), sum(s.homes),
                               cast(10 as smallint) = any (identity.full_classes() || identity.classes_seen('A'))
                          from small s left join safety.incidents_by_area(?3, ?4, null) n on n.lsoa = s.code
                         group by s.within""")
                .setParameter(1, edge.properties())
                .setParameter(2, Date.valueOf(edge.until()))
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, Date.valueOf(to))
                .getResultList();
        int[] inside = counts(rows, true);
        int[] outside = counts(rows, false);
        boolean seen = !rows.isEmpty() && (Boolean) rows.get(0)[3];
        List<Figure> cells = seen
                ? SmallNumbers.conceal(
                                List.of(inside[0], outside[0]),
                                regimes.inForce("SMALL_NUMBERS", edge.until()).number("least shown"))
                        .cells()
                : List.of(Figure.unseen(), Figure.unseen());
        String source = "Incidents on record from " + from + " to " + to
                + ", by small area; one is inside where more than half of its properties are";
        List<Finding> found = new ArrayList<>();
        found.add(new Finding(
                Topic.INCIDENTS,
                "Incidents of anti-social behaviour in twelve months",
                cells.get(0).words(),
                cells.get(1).words(),
                source));
        found.add(new Finding(
                Topic.INCIDENTS,
                "The same a month, for every 1,000 homes",
                rate(cells.get(0), inside[1]),
                rate(cells.get(1), outside[1]),
                source));
        return found;
    }

    private static String rate(Figure of, int homes) {
        Integer number = of.number();
        return number == null || homes == 0
                ? "not shown"
                : String.format(Locale.UK, "%.1f", (double) number * EACH / homes / MONTHS);
    }

    private static int[] counts(List<Object[]> rows, boolean within) {
        return rows.stream()
                .filter(row -> within == (Boolean) row[0])
                .map(row -> new int[] {((Number) row[1]).intValue(), ((Number) row[2]).intValue()})
                .findFirst()
                .orElse(new int[] {0, 0});
    }
}
