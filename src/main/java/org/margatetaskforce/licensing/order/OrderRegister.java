package org.margatetaskforce.licensing.order;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** The register of management orders in force (Housing Act 2004 s.232(1)(c)): anybody may read it, for as long as one runs. */
@Boundary
public class OrderRegister {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entityManager;

    /** The orders in force today, by address. */
    public List<OrderEntry> inForce() {
        return entityManager
                .createQuery(
                        "select e from OrderEntry e where e.inForceFrom <= :today and e.endsOn >= :today"
                                + " order by e.houseAddress, e.id",
                        OrderEntry.class)
                .setParameter("today", TaskForceClock.current().today())
                .setMaxResults(MOST)
                .getResultList();
    }
}
