package org.margatetaskforce.place;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/** What the gazetteer and the Indices of Deprivation say of an area beside the rest. */
@Boundary
public class AreaFigures implements AreaEvidence {

    @PersistenceContext
    EntityManager entityManager;

    @Override
    public List<Finding> of(Edge edge) {
        List<Finding> found = new ArrayList<>();
        found.add(homes(edge));
        found.add(deprivation(edge));
        return found;
    }

    private Finding homes(Edge edge) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        with inside as materialized (select unnest(string_to_array(?1, ',')) as uprn)
                        select count(*) filter (where i.uprn is not null), count(*) filter (where i.uprn is null)
                          from place.address ad left join inside i on i.uprn = ad.property_uprn
                         where ad.dwelling_unit_id is not null
                            or not exists (select 1 from place.dwelling_unit u where u.property_id = ad.property_id)""")
                .setParameter(1, edge.properties())
                .getSingleResult();
        return new Finding(Topic.HOMES, "Homes", count(row[0]), count(row[1]), "The gazetteer on the day");
    }

    /** A small area counts as inside where more than half of its properties are. */
    private Finding deprivation(Edge edge) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        with inside as materialized (select unnest(string_to_array(?1, ',')) as uprn),
                        small as (
                          select a.code, count(i.uprn) * 2 > count(*) as within
                            from place.area a join place.property_area x on x.area_id = a.id
                            join place.property p on p.id = x.property_id left join inside i on i.uprn = p.uprn
                           where a.kind = 'LSOA' and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to >= ?2)
                           group by a.code),
                        latest as (select max(n.edition) as edition from place.indicator n
                                    where n.edition <= cast(extract(year from cast(?2 as date)) as integer)
                                      and n.domain = 'OVERALL' and n.measure = 'RANK')
                        select s.within, count(*), round(avg(n.value)), max(n.edition)
                          from small s join latest l on true
                          join place.indicator n on n.area_code = s.code and n.edition = l.edition
                               and n.domain = 'OVERALL' and n.measure = 'RANK'
                         group by s.within""")
                .setParameter(1, edge.properties())
                .setParameter(2, Date.valueOf(edge.until()))
                .getResultList();
        return new Finding(
                Topic.DEPRIVATION,
                "Deprivation: average rank of the small areas among all of England’s (1 is the most deprived)",
                rank(rows, true),
                rank(rows, false),
                rows.isEmpty()
                        ? "No edition of the Indices of Deprivation has been taken in"
                        : "English Indices of Deprivation " + rows.get(0)[3]
                                + "; a small area is inside where more than half of its properties are");
    }

    private static String rank(List<Object[]> rows, boolean within) {
        return rows.stream()
                .filter(row -> within == (Boolean) row[0])
                .map(row -> count(row[2]) + " (" + row[1] + (((Number) row[1]).intValue() == 1 ? " area)" : " areas)"))
                .findFirst()
                .orElse("not recorded");
    }

    private static String count(@Nullable Object number) {
        return number == null ? "0" : String.format(Locale.UK, "%,d", ((Number) number).longValue());
    }
}
