package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** The register of temporary exemption notices in force (Housing Act 2004 s.232(1)(b)): anybody may read it, for as long as one runs. */
@Boundary
public class ExemptionRegister {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entityManager;

    /** The notices in force today, by address. */
    public List<ExemptionEntry> inForce() {
        return entityManager
                .createQuery(
                        "select e from ExemptionEntry e where e.startsOn <= :today and e.endsOn >= :today"
                                + " order by e.houseAddress, e.id",
                        ExemptionEntry.class)
                .setParameter("today", TaskForceClock.current().today())
                .setMaxResults(MOST)
                .getResultList();
    }
}
