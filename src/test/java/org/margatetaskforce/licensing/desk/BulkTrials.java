package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;

/** For tests: a step that dies at its end, and a look at what a piece of bulk work left behind. */
@Boundary
public class BulkTrials {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BulkSteps steps;

    /** The rows of a piece of work, in their order. */
    public List<Long> items(String reference) {
        return entityManager
                .createQuery(
                        "select i.id from BulkItem i, BulkWork w where w.id = i.bulkWorkId and w.reference = :reference order by i.number",
                        Long.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Does a house, and dies before it is kept. */
    public void carryOutAndDie(long item) {
        steps.carryOut(item);
        throw new IllegalStateException("the machine is switched off");
    }

    /** How often an application was taken from one state to another, and how many letters of a title it has. */
    public List<Long> left(String application, String state, String title) {
        return List.of(
                count("licensing.application_step s join licensing.application a on a.id = s.application_id"
                        + " where a.reference = ?1 and s.to_state = ?2", application, state),
                count("documents.document where subject_reference = ?1 and title like ?2", application, title));
    }

    private long count(String rows, String one, String other) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + rows)
                        .setParameter(1, one)
                        .setParameter(2, other)
                        .getSingleResult())
                .longValue();
    }
}
