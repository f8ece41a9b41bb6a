package org.margatetaskforce.cases;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.identity.AuditLinesSealed;
import org.margatetaskforce.identity.For;

/**
 * Tells of cases that were looked at, or anything on them, long after they had been closed (partnership practice F.5); the rule says
 * how long.
 */
@Boundary
public class ClosedCasesLookedAt {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditAlerts alerts;

    /** Looks at what was sealed. */
    @For(For.THE_SYSTEM)
    public void look(@Observes AuditLinesSealed lines) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select e.id, c.reference, (e.at at time zone 'Europe/London')::date - c.closed_on
                          from identity.audit_seal s
                          join identity.audit_entry e on e.id = s.entry_id
                          join cases.shared_case c on c.reference = e.case_reference
                         where s.line > ?1 and s.line <= ?2 and e.action in ('VIEW', 'PRINT') and c.closed_on is not null
                         order by e.id""")
                .setParameter(1, lines.after())
                .setParameter(2, lines.last())
                .getResultList();
        found.forEach(row -> alerts.raise(
                "CLOSED_CASE", ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue()));
    }
}
