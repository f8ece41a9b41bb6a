package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.workflow.Workflow;

/** For tests: houses to license, and a look at what a transaction left behind. */
@Boundary
public class LicensingTrials {

    /** Ways in which a decision may fail after all of it has been written. */
    public enum Failure {
        REFUSAL,
        CHECKED,
        ERROR,
        SWALLOWED,
        AT_COMMIT
    }

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Decisions decisions;

    @Inject
    Workflow workflow;

    /** A house of three flats; inside the designation of 2011, or outside it. */
    public String house(int number, boolean designated) {
        String uprn = "8" + String.format("%09d", number);
        sql(
                "insert into place.street (name, town, recorded_at, recorded_by) values ('Trial Road', 'Margate', now(), 'system')"
                        + " on conflict do nothing");
        sql("insert into place.area (kind, code, name, valid_from, outline_hash, recorded_at, recorded_by)"
                + " select 'DESIGNATION', 'DESIGNATION-2011', 'Designation', date '2011-04-21', 'trial', now(), 'system'"
                + " where not exists (select 1 from place.area where code = 'DESIGNATION-2011')");
        sql(
                "insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude,"
                        + " point_source, building_type, storeys, recorded_at, recorded_by)"
                        + " select '" + uprn + "', '" + number
                        + "', id, 'Margate', 'CT9 2AA', 636000, 171000, 1.39, 51.39,"
                        + " 'SURVEYED', 'terraced house', 3, now(), 'system' from place.street where name = 'Trial Road'");
        for (int flat = 1; flat <= 3; flat++) {
            sql("insert into place.dwelling_unit (uprn, property_id, label, self_contained, recorded_at, recorded_by)"
                    + " select '" + unit(uprn, flat) + "', id, 'Flat " + flat + "', true, now(), 'system'"
                    + " from place.property where uprn = '" + uprn + "'");
        }
        if (designated) {
            sql(
                    "insert into place.property_area (property_id, area_id) select p.id, a.id from place.property p, place.area a"
                            + " where p.uprn = '" + uprn + "' and a.code = 'DESIGNATION-2011'");
        }
        return uprn;
    }

    /** The UPRN of a flat of such a house. */
    public static String unit(String uprn, int flat) {
        return uprn + flat;
    }

    /** A licence of an application that runs, without the way by which every licence comes. */
    public void running(String application, String licence, String from, String to) {
        sql(
                "insert into licensing.licence (recorded_at, recorded_by, reference, application_id, house_id, state, granted_on, commences_on, ends_on)"
                        + " select now(), 'system', '" + licence + "', id, house_id, 'IN_FORCE', '" + from + "', '"
                        + from
                        + "', '" + to + "' from licensing.application where reference = '" + application + "'");
    }

    /** A licence under Part 2 of a home or a building, as another register has it; where it waits, of no home yet. */
    public String hmoLicence(String uprn, boolean waits, LocalDate from, LocalDate to) {
        String number = UUID.randomUUID().toString();
        return (String) entityManager
                .createNativeQuery("""
                        insert into licensing.carried_licence (recorded_at, recorded_by, reference, agency_code, kind, their_number, address,
                               door, uprn, score, commenced_on, ends_on, import_reference)
                        values (now(), 'system', base.next_number('CL', 2011), 'TDC', 'MANDATORY_HMO', ?1, 'Trial Road', ?2, ?3, 50, ?4, ?5, 'FI-2011-00001')
                        returning reference""")
                .setParameter(1, number)
                .setParameter(2, waits ? "WAITS" : "BY_HAND")
                .setParameter(3, waits ? null : uprn)
                .setParameter(4, Date.valueOf(from))
                .setParameter(5, Date.valueOf(to))
                .getSingleResult();
    }

    private void sql(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }

    /** Decides, and then fails. */
    public void decideAndFail(String reference, int version, DecisionForm form, Failure how) throws Exception {
        if (how == Failure.SWALLOWED) {
            decisions.decide(reference, version, form);
            try {
                workflow.correlate("NobodyWaitsForThis", reference);
            } catch (RuleBroken swallowed) {
                return;
            }
        }
        decisions.decide(reference, version, form);
        switch (how) {
            case REFUSAL -> throw new RuleBroken("licensing.application.reason-needed");
            case CHECKED -> throw new java.io.IOException("the disk is full");
            case ERROR -> throw new StackOverflowError("so deep");
            default ->
                sql("insert into public.trial_of_commit (reference, parent) values ('" + reference + "', 'nobody')");
        }
    }

    /** What there is about an application: steps, licences, register lines, documents, timeline lines, tasks, tokens. */
    public List<Long> left(String reference) {
        String ofApplication = " join licensing.application a on a.id = %s.application_id where a.reference = ?1";
        return Stream.of(
                        "licensing.application_step s" + ofApplication.formatted("s"),
                        "licensing.licence l" + ofApplication.formatted("l"),
                        "licensing.register_entry r join licensing.licence l on l.reference = r.licence_reference"
                                + ofApplication.formatted("l"),
                        "documents.document where subject_reference = ?1",
                        "cases.timeline_entry where subject_reference = ?1",
                        "workflow.worklist where reference = ?1 and task_key = 'Task_DecideApplication'",
                        "camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = ?1 and t.task_def_key_ = 'Task_DecideApplication'",
                        "workflow.task_change where reference = ?1")
                .map(rows -> ((Number) entityManager
                                .createNativeQuery("select count(*) from " + rows)
                                .setParameter(1, reference)
                                .getSingleResult())
                        .longValue())
                .toList();
    }
}
