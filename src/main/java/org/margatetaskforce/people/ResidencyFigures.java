package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;
import org.margatetaskforce.place.AreaEvidence;

/**
 * What the register of residencies says of an area beside the rest: how many homes are let privately, how many changed hands, of how
 * many nobody is on record. It is counted over main homes of today (class D3), by posts that see all of them.
 */
@Boundary
public class ResidencyFigures implements AreaEvidence {

    private static final String SOURCE = "Residencies on record on the day, main homes";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Override
    public List<Finding> of(Edge edge) {
        int least = regimes.inForce("SMALL_NUMBERS", edge.until()).number("least shown");
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        with inside as materialized (select unnest(string_to_array(?1, ',')) as uprn),
                        home as materialized (
                          select ad.uprn, i.uprn is not null as within
                            from place.address ad left join inside i on i.uprn = ad.property_uprn
                           where ad.dwelling_unit_id is not null
                              or not exists (select 1 from place.dwelling_unit u where u.property_id = ad.property_id)),
                        lived as materialized (
                          select r.uprn, bool_or(r.tenure = 'PRIVATE_RENT') as rented, max(r.valid_from) as since
                            from people.residency r
                           where r.data_class = 3 and r.superseded_at is null and r.is_main and r.valid_from <= ?2
                             and r.valid_to is null and r.uprn is not null
                           group by r.uprn)
                        select h.within, count(*), count(l.uprn), count(*) filter (where l.rented),
                               count(*) filter (where l.since > cast(?2 as date) - interval '12 months'),
                               cast(3 as smallint) = any (identity.full_classes())
                          from home h left join lived l on l.uprn = h.uprn
                         group by h.within""")
                .setParameter(1, edge.properties())
                .setParameter(2, Date.valueOf(edge.until()))
                .getResultList();
        // who does not see the register freezes no figure of it: others read what was frozen
        if (rows.isEmpty() || !(Boolean) rows.get(0)[5]) {
            return List.of();
        }
        int[] inside = counts(rows, true);
        int[] outside = counts(rows, false);
        return List.of(
                share(Topic.RENTED, "Let privately, of the homes with somebody on record", 2, inside, outside, least),
                share(
                        Topic.TURNOVER,
                        "Moved into within twelve months, of the homes with somebody on record",
                        3,
                        inside,
                        outside,
                        least),
                new Finding(
                        Topic.NOBODY,
                        "Homes of which nobody is on record as living there (not the same as empty)",
                        shown(inside[0] - inside[1], outside[0] - outside[1], inside[0], least, true),
                        shown(inside[0] - inside[1], outside[0] - outside[1], outside[0], least, false),
                        SOURCE));
    }

    private static Finding share(Topic topic, String heading, int part, int[] inside, int[] outside, int least) {
        return new Finding(
                topic,
                heading,
                shown(inside[part], outside[part], inside[1], least, true),
                shown(inside[part], outside[part], outside[1], least, false),
                SOURCE);
    }

    private static String shown(int inside, int outside, int of, int least, boolean first) {
        var cell = SmallNumbers.conceal(List.of(inside, outside), least).cells().get(first ? 0 : 1);
        Integer number = cell.number();
        return number == null || of == 0
                ? cell.words()
                : String.format(Locale.UK, "%,d of %,d (%.1f per cent)", number, of, 100.0 * number / of);
    }

    private static int[] counts(List<Object[]> rows, boolean within) {
        return rows.stream()
                .filter(row -> within == (Boolean) row[0])
                .map(row -> new int[] {number(row[1]), number(row[2]), number(row[3]), number(row[4])})
                .findFirst()
                .orElse(new int[] {0, 0, 0, 0});
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
