package org.margatetaskforce.licensing.unlicensed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.place.Uprn;

/** For tests: houses in the designation, on a street of their own, and a look at what waits. */
@Boundary
public class UnlicensedTrials {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LicensingTrials houses;

    @Inject
    Cases cases;

    /** A house of three flats in the designation, as the system. */
    public String house(int number) {
        return houses.house(number, true);
    }

    /** An application about a flat in a state, as the officer acting would have it; one that has ended has ended today. */
    public void application(String uprn, String flat, String reference, String state) {
        String caseReference = cases.openPropertyCase(Uprn.of(uprn), "Trial Road");
        entityManager
                .createNativeQuery("""
                        with house as (
                          insert into licensing.house (recorded_at, recorded_by, extent, property_uprn, address, street, postcode)
                          values (now(), 'system', 'FLAT', ?1, 'A flat of Trial Road', 'Trial Road', 'CT9 2AA') returning id),
                        unit as (
                          insert into licensing.house_unit (house_id, uprn, label) select id, ?2, 'Flat 3' from house)
                        insert into licensing.application (recorded_at, recorded_by, reference, case_reference, case_id, state, house_id,
                               last_saved_at, last_saved_by, received_on, closed_on)
                        select now(), 'system', ?3, c.reference, c.id, ?4, house.id, now(), 'system', date '2011-05-01',
                               case when ?4 in ('REDIRECTED', 'WITHDRAWN', 'EXEMPT') then identity.today() end
                          from house, cases.shared_case c where c.id = cases.id_of(?5)""")
                .setParameter(1, uprn)
                .setParameter(2, flat)
                .setParameter(3, reference)
                .setParameter(4, state)
                .setParameter(5, caseReference)
                .executeUpdate();
    }

    /** An HMO licence that another register has of a home, as the system. */
    public void carried(String uprn, LocalDate from, LocalDate to) {
        entityManager
                .createNativeQuery("""
                        insert into licensing.carried_licence (recorded_at, recorded_by, reference, agency_code, kind, their_number, address,
                               door, uprn, score, commenced_on, ends_on, import_reference)
                        values (now(), 'system', 'CL-2010-' || ?1, 'TDC', 'MANDATORY_HMO', 'HMO ' || ?1, 'A flat of Trial Road',
                                'GIVEN', ?1, 100, ?2, ?3, 'A file')""")
                .setParameter(1, uprn)
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(to))
                .executeUpdate();
    }

    /** What waits about a home, with the post it is offered to. */
    @SuppressWarnings("unchecked")
    public List<String> waiting(String reference) {
        return entityManager
                .createNativeQuery(
                        "select task_key || ' ' || group_code from workflow.worklist where reference = ?1 order by 1")
                .setParameter(1, reference)
                .getResultList();
    }
}
