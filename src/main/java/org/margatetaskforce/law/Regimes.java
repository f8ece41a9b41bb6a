package org.margatetaskforce.law;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OnePage;

/** Which edition of a test or condition set held on a day. */
@Boundary
public class Regimes {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * The edition in force on a day, with its numbers, in one statement.
     *
     * @param code {@code HMO_TEST}, {@code SMOKE_CO}, {@code ELECTRICAL}, {@code DESIGNATION_GA}, {@code RRO_MAX_MONTHS},
     *     {@code SECTION_21} or {@code TRIBUNAL}
     * @throws org.margatetaskforce.base.RuleBroken where none was
     */
    public Regime inForce(String code, LocalDate on) {
        return LawInForce.on(on, OnePage.once(List.of("law.regime", code), () -> editions(code)), code);
    }

    private List<Regime> editions(String code) {
        return entityManager
                .createQuery(
                        "select distinct r from Regime r left join fetch r.numbers where r.code = :code", Regime.class)
                .setParameter("code", code)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The edition in force on a day, where there was one: for what the law has to say only from some day on. */
    public Optional<Regime> find(String code, LocalDate on) {
        return entityManager
                .createQuery(
                        "select r from Regime r where r.code = :code and r.validFrom <= :day"
                                + " and (r.validTo is null or r.validTo >= :day)",
                        Regime.class)
                .setParameter("code", code)
                .setParameter("day", on)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }
}
