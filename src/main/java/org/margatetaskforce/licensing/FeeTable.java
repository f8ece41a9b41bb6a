package org.margatetaskforce.licensing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;

/** What an application costs, by the day of the valid application (Housing Act 2004 s.87(3), (7)). */
@Boundary
public class FeeTable {

    @PersistenceContext
    EntityManager entityManager;

    /** All rows, the latest first. */
    public List<Fee> rows() {
        return entityManager
                .createQuery("select f from Fee f order by f.validFrom desc, f.licenceType, f.id", Fee.class)
                .getResultList();
    }

    /** The charge, or empty where no fee was in force on that day. */
    public Optional<FeeCharge> find(
            LicenceType type, int units, boolean accredited, boolean earlyRenewal, LocalDate validOn) {
        List<Fee> rows = rows();
        return rows.stream().anyMatch(row -> row.isFor(type, accredited, earlyRenewal, validOn))
                ? Optional.of(FeeCharge.of(rows, type, units, accredited, earlyRenewal, validOn))
                : Optional.empty();
    }

    /**
     * The charge for an application.
     *
     * @param earlyRenewal a valid application to renew, at least six weeks before the old licence ends
     * @param validOn the day of the valid application: the day it was duly made or, until then, the day it came in
     */
    public FeeCharge charge(LicenceType type, int units, boolean accredited, boolean earlyRenewal, LocalDate validOn) {
        return FeeCharge.of(rows(), type, units, accredited, earlyRenewal, validOn);
    }
}
