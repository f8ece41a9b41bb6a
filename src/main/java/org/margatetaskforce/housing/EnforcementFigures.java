package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.law.Figure;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;
import org.margatetaskforce.place.AreaEvidence;

/** How many reports of bad housing came from an area, beside the rest. */
@Boundary
public class EnforcementFigures implements AreaEvidence {

    private static final int MONTHS = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Override
    public List<Finding> of(Edge edge) {
        LocalDate from = edge.until().minusMonths(MONTHS).plusDays(1);
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        with inside as materialized (select unnest(string_to_array(?1, ',')) as uprn)
                        select count(*) filter (where i.uprn is not null), count(*) filter (where i.uprn is null)
                          from housing.enforcement_case c left join inside i on i.uprn = c.property_uprn
                         where c.reported_on between ?2 and ?3""")
                .setParameter(1, edge.properties())
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(edge.until()))
                .getSingleResult();
        List<Figure> cells = SmallNumbers.conceal(
                        List.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()),
                        regimes.inForce("SMALL_NUMBERS", edge.until()).number("least shown"))
                .cells();
        return List.of(new Finding(
                Topic.CONDITIONS,
                "Reports of bad housing in twelve months",
                cells.get(0).words(),
                cells.get(1).words(),
                "Housing enforcement cases reported from " + DAY.format(from) + " to " + DAY.format(edge.until())));
    }
}
