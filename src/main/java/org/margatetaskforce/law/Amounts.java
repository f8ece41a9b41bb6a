package org.margatetaskforce.law;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;

/** Fees and maxima by the day that matters: of the valid application, the decision or the offence. */
@Boundary
public class Amounts {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * The amount in force on a day.
     *
     * @param code such as {@code FEE_SL_STD}; the row it gives names itself ({@code FEE_SL_STD_2011})
     * @throws org.margatetaskforce.base.RuleBroken where none was
     */
    public Amount inForce(String code, LocalDate on) {
        List<Amount> editions = entityManager
                .createQuery("select a from Amount a where a.code = :code", Amount.class)
                .setParameter("code", code)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return LawInForce.on(on, editions, code);
    }

    /** The amount of a day, where there was one: some came with a later Act. */
    public Optional<Amount> find(String code, LocalDate on) {
        return entityManager
                .createQuery("select a from Amount a where a.code = :code", Amount.class)
                .setParameter("code", code)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .filter(each -> each.holdsOn(on))
                .findFirst();
    }
}
