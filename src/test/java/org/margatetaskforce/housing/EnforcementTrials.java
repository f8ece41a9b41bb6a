package org.margatetaskforce.housing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Workflow;

/**
 * For tests: houses to enforce on, and a case brought to any state through the boundaries where these have it, through the case's
 * own verbs and the process's own tasks where a later page would. Each step is called as the officer who would do it.
 */
@Boundary
public class EnforcementTrials {

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    EnforcementCases cases;

    @Inject
    EnforcementFiles files;

    @Inject
    Workflow workflow;

    /** So many who work at once. */
    public ExecutorService crew(int atOnce) {
        return Executors.newFixedThreadPool(atOnce, threads);
    }

    /** A house of three flats, as the system; its flats are {@link #unit}. Numbers are each test's own. */
    public String house(int number) {
        String uprn = "7" + String.format("%09d", number);
        sql(
                "insert into place.street (name, town, recorded_at, recorded_by) values ('Enforcement Row', 'Margate', now(), 'system')"
                        + " on conflict do nothing");
        sql(
                "insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude,"
                        + " point_source, building_type, storeys, recorded_at, recorded_by)"
                        + " select '" + uprn + "', '" + number
                        + "', id, 'Margate', 'CT9 3AA', 636000, 171000, 1.39, 51.39,"
                        + " 'SURVEYED', 'terraced house', 3, now(), 'system' from place.street where name = 'Enforcement Row'"
                        + " on conflict do nothing");
        for (int flat = 1; flat <= 3; flat++) {
            sql("insert into place.dwelling_unit (uprn, property_id, label, self_contained, recorded_at, recorded_by)"
                    + " select '" + unit(uprn, flat) + "', id, 'Flat " + flat + "', true, now(), 'system'"
                    + " from place.property where uprn = '" + uprn + "'"
                    + " and not exists (select 1 from place.dwelling_unit u where u.uprn = '" + unit(uprn, flat)
                    + "')");
        }
        return uprn;
    }

    /** The UPRN of a flat of such a house. */
    public static String unit(String uprn, int flat) {
        return uprn + flat;
    }

    /** A complaint of today about a home, as an improvement officer: REPORTED. */
    public String reported(String uprn) {
        return cases.report(new NewReport(
                Uprn.of(uprn),
                Origin.COMPLAINT,
                EnforcementFiles.today(),
                "Mould in the back bedroom.",
                Tenure.PRIVATE_RENTED,
                null,
                null,
                null,
                null));
    }

    /** Inspected today and written up, as an improvement officer: INSPECTED, the hazards to be assessed. */
    public void inspected(String reference, String officer) {
        EnforcementCase about = files.get(reference);
        cases.takeToInspection(reference, about.getVersion(), officer, false);
        EnforcementCase changed = files.locked(reference);
        changed.arrangeInspection();
        entityManager.flush();
        workflow.complete("Task_ArrangeInspection", reference);
        changed.inspected(EnforcementFiles.today(), EnforcementFiles.today());
        entityManager.flush();
        workflow.complete("Task_InspectDwelling", reference);
        workflow.complete("Task_WriteUpInspection", reference);
    }

    /** Assessed as of today, as an improvement officer: ASSESSED, the course of action to be decided where a hazard stands. */
    public void assessed(String reference, boolean category1, boolean category2) {
        files.assessed(files.locked(reference), category1, category2);
    }

    /** Written up, without its printed record, as an improvement officer. */
    public void writtenUp(String reference) {
        workflow.complete("Task_WriteUpInspection", reference);
    }

    /** Many houses at once, with flats or without; their UPRNs begin with the prefix and go on with nine figures. */
    public void houses(String prefix, int from, int many) {
        sql(
                "insert into place.street (name, town, recorded_at, recorded_by) values ('Walkers Row', 'Margate', now(), 'system')"
                        + " on conflict do nothing");
        sql(
                "insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude,"
                        + " point_source, building_type, storeys, recorded_at, recorded_by)"
                        + " select '" + prefix
                        + "' || lpad(cast(n as text), 9, '0'), cast(n as text), s.id, 'Margate', 'CT9 3AB', 636000, 171000,"
                        + " 1.39, 51.39, 'SURVEYED', 'terraced house', 3, now(), 'system'"
                        + " from place.street s, generate_series(" + from + ", " + (from + many - 1)
                        + ") n where s.name = 'Walkers Row'");
    }

    /** Where a case stands, its version, and the task it waits at: "REPORTED 1 Task_TriageReport"; as the one acting sees it. */
    public String stands(String reference) {
        return (String) entityManager
                .createNativeQuery(
                        "select c.state || ' ' || c.version || ' ' || coalesce((select string_agg(w.task_key, '+' order by"
                                + " w.task_key) from workflow.worklist w where w.reference = c.reference), 'none')"
                                + " from housing.enforcement_case c where c.reference = ?1")
                .setParameter(1, reference)
                .getSingleResult();
    }

    /** The first column of a question, as the one acting. */
    @SuppressWarnings("unchecked")
    public List<Object> ask(String question) {
        return entityManager.createNativeQuery(question).getResultList();
    }

    /** A course of action decided, as the team leader: ACTION_DECIDED. */
    public void decided(String reference) {
        files.locked(reference).decideAction(EnforcementFiles.today());
        entityManager.flush();
        workflow.complete("Task_DecideAction", reference);
    }

    /** A closed or open case of years ago for figures, without a process, as the system. */
    public void put(String reference, String column, @Nullable LocalDate day) {
        entityManager
                .createNativeQuery("update housing.enforcement_case set " + column + " = ?2 where reference = ?1")
                .setParameter(1, reference)
                .setParameter(2, day == null ? null : Date.valueOf(day))
                .executeUpdate();
    }

    /** The records that a reader of subject access gives about a person, as the one acting; as the system while it asks who holds what. */
    @SuppressWarnings("unchecked")
    public List<String> about(String reader, long person, boolean asking) {
        entityManager
                .createNativeQuery("select set_config('mtf.asking', ?1, true), set_config('mtf.keeping', ?2, true)")
                .setParameter(1, asking ? "holders" : "")
                .setParameter(2, asking ? "people" : "")
                .getResultList();
        return entityManager
                .createNativeQuery("select r.record from " + reader + "(array[cast(?1 as bigint)]) r order by 1")
                .setParameter(1, person)
                .getResultList();
    }

    public void sql(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }
}
