package org.margatetaskforce.cases.street;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Figure;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.SmallNumbers;

/** What came of a street, counted: door by door, day by day, officer by officer, need by need. */
@Boundary
public class StreetResults {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    StreetDoors doors;

    @Inject
    Regimes regimes;

    /** What came of a street week that the one acting may see; small numbers are held back from who may not read the rows. */
    public StreetResult of(String reference) {
        int least = regimes.inForce("SMALL_NUMBERS", TaskForceClock.current().today())
                .number("least shown");
        Object[] sums = (Object[])
                entityManager.createNativeQuery("""
                        select count(*) filter (where d.struck_out_because is null), count(*) filter (where d.outcome = 'ANSWERED'),
                               count(*) filter (where d.outcome = 'REFUSED'), count(*) filter (where d.outcome = 'NO_REPLY'),
                               count(*) filter (where d.outcome = 'VACANT'),
                               count(*) filter (where d.outcome is null and d.struck_out_because is null),
                               count(d.struck_out_because), count(*) filter (where d.consent),
                               count(d.call_again_on), bool_or(identity.acting() = any (w.usernames)),
                               bool_or(2 = any (identity.full_classes()))
                          from cases.street_week w join cases.street_door d on d.street_week_id = w.id
                         where w.reference = ?1""").setParameter(1, reference).getSingleResult();
        boolean goes = Boolean.TRUE.equals(sums[9]);
        boolean seesHazards = goes || Boolean.TRUE.equals(sums[10]);
        Map<String, Integer> told = tally(reference);
        return new StreetResult(
                number(sums[0]),
                number(sums[1]),
                number(sums[2]),
                number(sums[3]),
                number(sums[4]),
                number(sums[5]),
                number(sums[6]),
                number(sums[7]),
                number(sums[8]),
                calls(reference, "to_char(c.called_at at time zone 'Europe/London', 'YYYY-MM-DD')"),
                calls(reference, "o.display_name"),
                counted("NEED ", doors.needs(), told, goes ? 1 : least),
                counted("HAZARD ", doors.hazards(), told, seesHazards ? 1 : least),
                goes,
                least);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private Map<String, Integer> tally(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select t.kind, t.code, t.doors from cases.street_tally(?1) t")
                .setParameter(1, reference)
                .getResultList();
        Map<String, Integer> told = new HashMap<>();
        found.forEach(row -> told.put(row[0] + " " + row[1], number(row[2])));
        return told;
    }

    private static List<StreetResult.Counted> counted(
            String kind, List<StreetDoors.Listed> list, Map<String, Integer> told, int least) {
        List<Integer> counts = list.stream()
                .map(each -> told.getOrDefault(kind + each.code(), 0))
                .toList();
        List<Figure> shown = SmallNumbers.conceal(counts, least).cells();
        List<StreetResult.Counted> counted = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (counts.get(i) > 0) {
                counted.add(new StreetResult.Counted(list.get(i).words(), shown.get(i)));
            }
        }
        return counted;
    }

    private List<StreetResult.Calls> calls(String reference, String by) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select %1$s, count(*) filter (where c.outcome = 'ANSWERED'), count(*) filter (where c.outcome = 'REFUSED'),
                               count(*) filter (where c.outcome = 'NO_REPLY'), count(*) filter (where c.outcome = 'VACANT')
                          from cases.street_week w
                          join cases.street_call c on c.street_week_id = w.id
                          join identity.officer o on o.username = c.recorded_by
                         where w.reference = ?1 group by 1 order by 1""".formatted(by))
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new StreetResult.Calls(
                        (String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }
}
