package org.margatetaskforce.workflow;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** A boundary for the tests of the joint: it writes a row, starts a process with a task and a timer, and fails on request. */
@Boundary
public class Trials {

    /** The ways in which half a piece of work may fail. */
    public enum Failure {
        NONE,
        AFTER_THE_ROW,
        AFTER_THE_ENGINE,
        CHECKED_EXCEPTION,
        ERROR,
        SWALLOWED_ENGINE_FAILURE,
        IN_THE_PROCESS,
        AT_COMMIT
    }

    /** References whose timer fails the first so many times. */
    private static final Map<String, Integer> FAILING = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Workflow workflow;

    @Inject
    ProcessEngine engine;

    @Inject
    OneConnection connection;

    /** The work: a row of ours and a process step, together. */
    public void work(String reference, Failure failure) throws Exception {
        row(reference, "work");
        if (failure == Failure.AFTER_THE_ROW) {
            throw new RuleBroken("trial");
        }
        if (failure == Failure.AT_COMMIT) {
            entityManager
                    .createNativeQuery("insert into public.trial_of_commit (reference, parent) values (?1, 'nobody')")
                    .setParameter(1, reference)
                    .executeUpdate();
        }
        workflow.start("Trial", new Subject(reference, "1 Trial Road", null, "TDC"));
        switch (failure) {
            case AFTER_THE_ENGINE -> throw new IllegalStateException("after the engine");
            case CHECKED_EXCEPTION -> throw new java.io.IOException("checked");
            case ERROR -> throw new StackOverflowError("an Error, which JTA by itself would commit");
            case SWALLOWED_ENGINE_FAILURE -> {
                try {
                    engine.getRuntimeService().startProcessInstanceByKey("NoSuchProcess");
                } catch (RuntimeException swallowed) {
                    // exactly what nobody should do
                }
            }
            case IN_THE_PROCESS -> workflow.complete("Task_Trial", reference, Map.of("refused", true));
            default -> {}
        }
    }

    /** Called by the process: refuses, as a rule of a discipline would. */
    public void refuse(String reference) {
        throw new RuleBroken("trial.refused", reference);
    }

    /** Called by the process: when its timer is due. */
    public Date due(String reference) {
        return Date.from(TaskForceClock.current().instant().plus(Duration.ofMillis(10)));
    }

    /** Called by the process when its timer fires. */
    public void fired(String reference) {
        row(reference, "fired");
        if (FAILING.merge(reference, -1, Integer::sum) >= 0) {
            throw new IllegalStateException("the timer's work fails once after it has written");
        }
        FAILING.remove(reference);
    }

    /** Makes the next firings of a reference fail after they have written. */
    public void failNext(String reference, int times) {
        FAILING.put(reference, times);
    }

    private void row(String reference, String what) {
        entityManager
                .createNativeQuery("""
                        insert into identity.audit_entry (at, officer, action, record_kind, reference, detail)
                        values (now(), ?1, 'EDIT', 'Trial', ?2, ?3)""")
                .setParameter(1, String.valueOf(Acting.who()))
                .setParameter(2, reference)
                .setParameter(3, what)
                .executeUpdate();
    }

    /** Rows that are left of a piece of work: ours, the worklist's, and the engine's own. */
    public List<Long> left(String reference) {
        return List.of(
                count(
                        "select count(*) from identity.audit_entry where record_kind = 'Trial' and reference = ?1",
                        reference),
                count("select count(*) from workflow.worklist where reference = ?1", reference),
                count("select count(*) from workflow.subject where reference = ?1", reference),
                count("select count(*) from camunda.act_ru_execution where business_key_ = ?1", reference),
                count("select count(*) from camunda.act_hi_procinst where business_key_ = ?1", reference));
    }

    /** How often the timer's work of a reference has been committed. */
    public long timesFired(String reference) {
        return count(
                "select count(*) from identity.audit_entry where record_kind = 'Trial' and detail = 'fired' and reference = ?1",
                reference);
    }

    /** Who is written as having done the timer's work. */
    public String firedBy(String reference) {
        return (String) entityManager
                .createNativeQuery(
                        "select officer from identity.audit_entry where record_kind = 'Trial' and detail = 'fired' and reference = ?1")
                .setParameter(1, reference)
                .getSingleResult();
    }

    /**
     * The transactions that wrote our row, the worklist's and the engine's for a reference: one and the same where the
     * joint holds.
     */
    public long distinctTransactions(String reference, String what) {
        String engineRow = what.equals("fired")
                ? "select xmin::text from camunda.act_hi_procinst where business_key_ = ?1"
                : "select xmin::text from workflow.worklist where reference = ?1 union all select e.xmin::text from"
                        + " camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?1";
        return count(
                "select count(distinct x) from (select xmin::text x from identity.audit_entry where reference = ?1 and detail = '"
                        + what + "' union all " + engineRow + ") t",
                reference);
    }

    /** The database backends that the EntityManager, the engine's data source and the engine itself use just now. */
    public long distinctBackends() throws SQLException {
        Object byEntityManager =
                entityManager.createNativeQuery("select pg_backend_pid()").getSingleResult();
        try (Connection own = connection.getConnection();
                PreparedStatement question = own.prepareStatement("select pg_backend_pid()");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return java.util.stream.Stream.of(((Number) byEntityManager).intValue(), answer.getInt(1))
                    .distinct()
                    .count();
        }
    }

    private long count(String sql, String reference) {
        return ((Number) entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, reference)
                        .getSingleResult())
                .longValue();
    }
}
