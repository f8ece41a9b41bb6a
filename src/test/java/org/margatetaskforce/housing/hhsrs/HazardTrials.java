package org.margatetaskforce.housing.hhsrs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.housing.BreachedNotice;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.place.Uprn;

/** For tests: an enforcement case about a house of its own, inspected, with nothing assessed yet. */
@Boundary
public class HazardTrials {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    EnforcementFiles files;

    /** A house, which the system alone may write. */
    public String house(int number) {
        String uprn = "72" + String.format("%08d", number);
        sql(
                "insert into place.street (name, town, recorded_at, recorded_by) values ('Hazard Road', 'Margate', now(), 'system')"
                        + " on conflict do nothing");
        sql(
                "insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude,"
                        + " point_source, building_type, storeys, recorded_at, recorded_by)"
                        + " select '" + uprn + "', '" + number
                        + "', id, 'Margate', 'CT9 2AB', 636000, 171000, 1.39, 51.39,"
                        + " 'SURVEYED', 'terraced house', 3, now(), 'system' from place.street where name = 'Hazard Road'"
                        + " on conflict do nothing");
        return uprn;
    }

    /** A case about it, as the officer acting would have reported and inspected it today. */
    public String inspected(String uprn) {
        String shared = cases.openPropertyCase(new Uprn(uprn), "Hazard Road");
        String reference = files.nextReference("EN", EnforcementFiles.today().getYear());
        entityManager
                .createNativeQuery(
                        "insert into housing.enforcement_case (recorded_at, recorded_by, reference, case_reference, case_id,"
                                + " last_saved_at, last_saved_by, uprn, property_uprn, address, state, origin, reported_on, inspected_on)"
                                + " values (now(), ?1, ?2, ?3, cases.id_of(?3), now(), ?1, ?4, ?4, 'Hazard Road, Margate', 'INSPECTED',"
                                + " 'COMPLAINT', ?5, ?5)")
                .setParameter(1, EnforcementFiles.who())
                .setParameter(2, reference)
                .setParameter(3, shared)
                .setParameter(4, uprn)
                .setParameter(5, EnforcementFiles.today())
                .executeUpdate();
        return reference;
    }

    /** An improvement notice of that case which was not complied with, as the officer acting. */
    public String breached(String reference) {
        String notice = files.nextReference("HN", EnforcementFiles.today().getYear());
        sql(BreachedNotice.written(notice, reference));
        return notice;
    }

    /** What waits about a case, with the post it is offered to. */
    @SuppressWarnings("unchecked")
    public List<String> waiting(String reference) {
        return entityManager
                .createNativeQuery(
                        "select task_key || ' ' || group_code from workflow.worklist where reference = ?1 order by 1")
                .setParameter(1, reference)
                .getResultList();
    }

    private void sql(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }
}
