package org.margatetaskforce.people;

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
 * Tells of officers who looked at an address or tried a person that they are too near to, as they or somebody else declared, or
 * searched for the street of such an address (partnership practice F.5; F.3, evaluation order 2).
 */
@Boundary
public class OwnAffairsLookedAt {

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
                        select e.id, e.reference
                          from identity.audit_seal s
                          join identity.audit_entry e on e.id = s.entry_id
                          join people.conflict_of_interest c on c.username = e.officer and c.ended_on is null
                          left join people.person p on p.id = c.person_id
                         where s.line > ?1 and s.line <= ?2 and e.action in ('VIEW', 'PRINT', 'DENIED')
                           and (e.reference = c.property_uprn or e.reference = p.reference)
                         union
                        select e.id, c.property_uprn
                          from identity.audit_seal s
                          join identity.audit_entry e on e.id = s.entry_id
                          join people.conflict_of_interest c on c.username = e.officer and c.ended_on is null
                          join place.property h on h.uprn = c.property_uprn
                          join place.street t on t.id = h.street_id
                         where s.line > ?1 and s.line <= ?2 and e.action = 'SEARCH'
                           and position(lower(t.name) in lower(e.terms)) > 0
                         order by 1""")
                .setParameter(1, lines.after())
                .setParameter(2, lines.last())
                .getResultList();
        found.forEach(row -> alerts.raise("OWN_STREET", ((Number) row[0]).longValue(), (String) row[1], null));
    }
}
