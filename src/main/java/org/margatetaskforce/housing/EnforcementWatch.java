package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/** What the team leader watches: category 1 hazards on which nothing is decided, alarms, what is late, and how much each officer has. */
@Boundary
public class EnforcementWatch {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementCases cases;

    /** The cases to be watched for a reason, and how many there are in all. */
    public EnforcementCases.Page watched(EnforcementFilter.Watch watch, int most) {
        return cases.page(EnforcementFilter.toWatch(watch, most));
    }

    /**
     * What an officer of the housing team has open.
     *
     * @param username null of cases that are nobody's yet
     */
    public record Caseload(
            @Nullable String username,
            String name,
            int open,
            int category1,
            int undecided,
            int informal,
            int overdue) {}

    /** The open cases by officer, the most first; in one statement. */
    public List<Caseload> caseloads() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select c.officer, coalesce(max(o.display_name), 'Nobody yet'), count(*), count(*) filter (where c.category_1),
                               count(*) filter (where c.category_1 and c.action_decided_on is null),
                               count(*) filter (where c.state = 'INFORMAL'), count(*) filter (where c.next_on < identity.today())
                          from housing.enforcement_case c left join identity.officer o on o.username = c.officer
                         where c.closed_on is null group by c.officer order by count(*) desc, 2""").getResultList();
        return found.stream()
                .map(row -> new Caseload(
                        (String) row[0],
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
