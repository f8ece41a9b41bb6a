package org.margatetaskforce.workflow;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The one door to the process engine. A process is known by the reference of what it is about; it holds that reference
 * and the route, never the facts. Everything here happens in the caller's transaction.
 */
@Boundary
public class Workflow {

    @Inject
    ProcessEngine engine;

    @PersistenceContext
    EntityManager entityManager;

    /** Starts a process about a subject. */
    public void start(String processKey, Subject subject) {
        know(processKey, subject);
        asActing(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, subject.reference(), Map.of("reference", subject.reference())));
    }

    /** Starts a process about a subject where it takes up a message: a route already ended that goes on from the middle. */
    public void startAt(String message, String processKey, Subject subject) {
        know(processKey, subject);
        asActing(() -> engine.getRuntimeService()
                .startProcessInstanceByMessage(message, subject.reference(), Map.of("reference", subject.reference())));
    }

    private void know(String processKey, Subject subject) {
        entityManager
                .createNativeQuery("""
                        insert into workflow.subject (reference, process_key, heading, case_reference, agency_code)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (reference) do update
                          set heading = excluded.heading, case_reference = excluded.case_reference""")
                .setParameter(1, subject.reference())
                .setParameter(2, processKey)
                .setParameter(3, subject.heading())
                .setParameter(4, subject.caseReference())
                .setParameter(5, subject.agencyCode())
                .executeUpdate();
    }

    /**
     * Tells the process about a reference that something has happened.
     *
     * @throws RuleBroken {@code workflow.not-waiting} where the process does not wait for it
     */
    public void correlate(String message, String reference) {
        entityManager.flush();
        asActing(() -> {
            boolean waits = engine.getRuntimeService()
                            .createExecutionQuery()
                            .processInstanceBusinessKey(reference)
                            .messageEventSubscriptionName(message)
                            .count()
                    > 0;
            if (!waits) {
                throw new RuleBroken("workflow.not-waiting", reference);
            }
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(reference)
                    .correlateWithResult();
            return null;
        });
    }

    /**
     * Tells the process about a reference that something has happened, where it waits for it.
     *
     * @return whether it did
     */
    public boolean tell(String message, String reference) {
        entityManager.flush();
        return asActing(() -> {
            boolean waits = engine.getRuntimeService()
                            .createExecutionQuery()
                            .processInstanceBusinessKey(reference)
                            .messageEventSubscriptionName(message)
                            .count()
                    > 0;
            if (waits) {
                engine.getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(reference)
                        .correlateWithResult();
            }
            return waits;
        });
    }

    /** Completes the open task of that key about that reference, for the one acting. */
    public void complete(String taskKey, String reference) {
        complete(taskKey, reference, Map.of());
    }

    /**
     * Completes the open task of that key about that reference, with a choice that the route turns on.
     *
     * @throws RuleBroken {@code workflow.task.gone} where no such task is open (somebody else was first), {@code
     *     workflow.task.taken} where somebody else has claimed it
     */
    public void complete(String taskKey, String reference, Map<String, Object> choice) {
        entityManager.flush();
        String taskId = openTask(taskKey, reference);
        String who = String.valueOf(Acting.who());
        asActing(() -> {
            if (!Acting.SYSTEM.equals(who)) {
                engine.getTaskService().setAssignee(taskId, who);
            }
            engine.getTaskService().complete(taskId, choice);
            return null;
        });
        note(taskId, reference, "COMPLETED", null, null, null);
    }

    private String openTask(String taskKey, String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(
                        "select task_id, assignee from workflow.worklist where task_key = ?1 and reference = ?2 for update")
                .setParameter(1, taskKey)
                .setParameter(2, reference)
                .getResultList();
        if (rows.isEmpty()) {
            throw new RuleBroken("workflow.task.gone", reference);
        }
        Object assignee = rows.get(0)[1];
        if (assignee != null && !assignee.equals(Acting.who())) {
            throw new RuleBroken("workflow.task.taken", assignee);
        }
        return (String) rows.get(0)[0];
    }

    /** Is a task of that key open about that reference, as far as the one acting may see? */
    public boolean isOpen(String taskKey, String reference) {
        return !entityManager
                .createNativeQuery("select 1 from workflow.worklist where task_key = ?1 and reference = ?2")
                .setParameter(1, taskKey)
                .setParameter(2, reference)
                .getResultList()
                .isEmpty();
    }

    /** Takes a task that one's group may take. */
    public void claim(String taskId) {
        Held held = held(taskId);
        if (held.assignee() != null && !held.assignee().equals(Acting.who())) {
            throw new RuleBroken("workflow.task.taken", held.assignee());
        }
        Object[] mayTake = {held.group()};
        boolean ofTheGroup = (Boolean) entityManager
                .createNativeQuery("select ?1 = any (identity.acting_posts())")
                .setParameter(1, mayTake[0])
                .getSingleResult();
        if (!ofTheGroup) {
            throw new RuleBroken("workflow.task.not-your-group", held.group());
        }
        assign(taskId, held, Acting.who(), "CLAIMED", null);
    }

    /** Gives a task back to its group. */
    public void release(String taskId) {
        Held held = held(taskId);
        if (!String.valueOf(Acting.who()).equals(held.assignee())) {
            throw new RuleBroken("workflow.task.not-yours");
        }
        assign(taskId, held, null, "RELEASED", null);
    }

    /**
     * Hands a task to a colleague who holds the post it is offered to.
     *
     * @throws RuleBroken {@code workflow.reason-needed} without a reason of ten characters; {@code
     *     workflow.task.not-their-group} where the colleague does not hold the post
     */
    public void reassign(String taskId, String toUsername, String reason) {
        if (reason == null || reason.strip().length() < 10) {
            throw new RuleBroken("workflow.reason-needed");
        }
        Held held = held(taskId);
        boolean holdsPost = !entityManager
                .createNativeQuery("""
                        select 1 from identity.officer o
                          join identity.officer_post p on p.officer_id = o.id
                         where o.username = ?1 and o.active and p.post_code = ?2
                           and p.valid_from <= identity.today()
                           and (p.valid_to is null or p.valid_to >= identity.today())""")
                .setParameter(1, toUsername)
                .setParameter(2, held.group())
                .getResultList()
                .isEmpty();
        if (!holdsPost) {
            throw new RuleBroken("workflow.task.not-their-group", toUsername, held.group());
        }
        assign(taskId, held, toUsername, "REASSIGNED", reason.strip());
    }

    /**
     * Gives every task that somebody holds back to its group: they have left, or hold its post no more.
     *
     * @param group the post whose tasks are given back; all where it is null
     * @return how many
     */
    public int releaseAllOf(String username, @Nullable String group, String reason) {
        List<?> held = entityManager
                .createNativeQuery("""
                        select task_id from workflow.worklist
                         where assignee = ?1 and (cast(?2 as text) is null or group_code = ?2) order by task_id""")
                .setParameter(1, username)
                .setParameter(2, group)
                .getResultList();
        held.forEach(task -> assign(String.valueOf(task), held(String.valueOf(task)), null, "RELEASED", reason));
        return held.size();
    }

    private record Held(String reference, @Nullable String assignee, String group) {}

    private Held held(String taskId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(
                        "select reference, assignee, group_code from workflow.worklist where task_id = ?1 for update")
                .setParameter(1, taskId)
                .getResultList();
        if (rows.isEmpty()) {
            throw new RuleBroken("workflow.task.gone", "");
        }
        Object[] row = rows.get(0);
        return new Held((String) row[0], (String) row[1], (String) row[2]);
    }

    private void assign(String taskId, Held held, @Nullable String to, String what, @Nullable String reason) {
        asActing(() -> {
            engine.getTaskService().setAssignee(taskId, to);
            return null;
        });
        note(taskId, held.reference(), what, held.assignee(), to, reason);
    }

    private void note(
            String taskId,
            String reference,
            String what,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        entityManager
                .createNativeQuery("""
                        insert into workflow.task_change
                               (task_id, reference, what, from_officer, to_officer, reason, at, by_officer)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, taskId)
                .setParameter(2, reference)
                .setParameter(3, what)
                .setParameter(4, from)
                .setParameter(5, to)
                .setParameter(6, reason)
                .setParameter(7, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(8, String.valueOf(Acting.who()))
                .executeUpdate();
    }

    /**
     * Hands all that waits about a reference to somebody, in the post they hold and for their agency: who leads the work has
     * changed.
     */
    public void handTo(String reference, String username, String postCode, String agencyCode) {
        entityManager.flush();
        entityManager
                .createNativeQuery("update workflow.subject set agency_code = ?2 where reference = ?1")
                .setParameter(1, reference)
                .setParameter(2, agencyCode)
                .executeUpdate();
        @SuppressWarnings("unchecked")
        List<Object[]> open = entityManager
                .createNativeQuery(
                        "select task_id, assignee, group_code from workflow.worklist where reference = ?1 and assignee is not null for update")
                .setParameter(1, reference)
                .getResultList();
        for (Object[] task : open) {
            String taskId = (String) task[0];
            asActing(() -> {
                engine.getTaskService().deleteCandidateGroup(taskId, (String) task[2]);
                engine.getTaskService().addCandidateGroup(taskId, postCode);
                engine.getTaskService().setAssignee(taskId, username);
                return null;
            });
            note(taskId, reference, "REASSIGNED", (String) task[1], username, "the lead changed");
        }
        entityManager
                .createNativeQuery("""
                        update workflow.worklist set agency_code = ?2,
                               group_code = case when assignee = ?3 then ?4 else group_code end
                         where reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, agencyCode)
                .setParameter(3, username)
                .setParameter(4, postCode)
                .executeUpdate();
    }

    /**
     * Gives the open task of that key about that reference to somebody, or back to a post; whoever does it need not see the
     * task themselves.
     *
     * @param username null to leave it to whoever of the post takes it
     * @return whether such a task is open
     */
    public boolean give(String taskKey, String reference, @Nullable String username, String postCode) {
        entityManager.flush();
        String taskId = (String) entityManager
                .createNativeQuery("select workflow.task_of(?1, ?2)")
                .setParameter(1, taskKey)
                .setParameter(2, reference)
                .getSingleResult();
        if (taskId == null) {
            return false;
        }
        asActing(() -> {
            for (IdentityLink link : engine.getTaskService().getIdentityLinksForTask(taskId)) {
                if (link.getGroupId() != null) {
                    engine.getTaskService().deleteCandidateGroup(taskId, link.getGroupId());
                }
            }
            engine.getTaskService().addCandidateGroup(taskId, postCode);
            engine.getTaskService().setAssignee(taskId, username);
            return null;
        });
        entityManager
                .createNativeQuery("select workflow.offer_row(?1, ?2)")
                .setParameter(1, taskId)
                .setParameter(2, postCode)
                .getSingleResult();
        note(taskId, reference, "REASSIGNED", null, username, "the lead changed");
        return true;
    }

    /**
     * The open task of that key about that reference is due on another day: what it waits for was moved.
     *
     * @return whether such a task is open
     */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public boolean due(String taskKey, String reference, LocalDate on) {
        entityManager.flush();
        String taskId = (String) entityManager
                .createNativeQuery("select workflow.task_of(?1, ?2)")
                .setParameter(1, taskKey)
                .setParameter(2, reference)
                .getSingleResult();
        if (taskId == null) {
            return false;
        }
        Date day = Date.from(on.atStartOfDay(TaskForceClock.LONDON).toInstant());
        asActing(() -> {
            engine.getTaskService().setDueDate(taskId, day);
            return null;
        });
        return true;
    }

    /** Ends the process about a reference, wherever it stands: withdrawn, or begun in error. */
    public void cancel(String reference, String reason) {
        entityManager.flush();
        asActing(() -> {
            for (ProcessInstance instance : engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .list()) {
                engine.getRuntimeService().deleteProcessInstance(instance.getId(), reason);
            }
            return null;
        });
    }

    /**
     * Ends whatever still runs about a record, or about what belongs to it.
     *
     * @return whether anything did: its history is complete only when this transaction is
     */
    public boolean endAllOf(String reference) {
        List<String> running = subjectsOf(reference).stream()
                .filter(each -> asActing(() -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(each)
                                .count())
                        > 0)
                .toList();
        running.forEach(each -> cancel(each, "disposed of"));
        return !running.isEmpty();
    }

    /**
     * Forgets all that ran about a record that was disposed of, and about what belonged to it: what the engine's history and the
     * worklist say of it. What still runs is ended in a transaction before this.
     */
    public void forget(String reference) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select workflow.forget(?1)")
                .setParameter(1, reference)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> subjectsOf(String reference) {
        return entityManager
                .createNativeQuery("select reference from workflow.subject where case_reference = ?1 or reference = ?1")
                .setParameter(1, reference)
                .getResultList();
    }

    /** Computes each running timer about a reference anew, after the date it hangs on was corrected. */
    public void refreshTimers(String reference) {
        entityManager.flush();
        asActing(() -> {
            for (ProcessInstance instance : engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .list()) {
                for (Job timer : engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()) {
                    engine.getManagementService().recalculateJobDuedate(timer.getId(), false);
                }
            }
            return null;
        });
    }

    /** Where the process about a reference stands, for the drawing with "you are here" and the history beneath it. */
    public @Nullable Progress findProgress(String reference) {
        return asActing(() -> {
            List<HistoricProcessInstance> instances = engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .listPage(0, 1);
            if (instances.isEmpty()) {
                return null;
            }
            HistoricProcessInstance instance = instances.get(0);
            List<String> here = new ArrayList<>();
            if (instance.getEndTime() == null) {
                collect(engine.getRuntimeService().getActivityInstance(instance.getId()), here);
            }
            List<Progress.Step> steps = engine
                    .getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .filter(step -> step.getActivityName() != null
                            && !step.getActivityType().endsWith("Gateway"))
                    .map(Workflow::step)
                    .toList();
            return new Progress(drawing(instance.getProcessDefinitionId()), here, steps);
        });
    }

    private static Progress.Step step(HistoricActivityInstance activity) {
        return new Progress.Step(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getStartTime().toInstant(),
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant(),
                activity.getAssignee());
    }

    private static void collect(@Nullable ActivityInstance at, List<String> here) {
        if (at == null) {
            return;
        }
        for (var leaf : at.getChildTransitionInstances()) {
            here.add(leaf.getActivityId());
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                here.add(child.getActivityId());
            }
            collect(child, here);
        }
    }

    private String drawing(String definitionId) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The engine's history names who did what; a refusal from inside a process arrives as the refusal it is, and that somebody else,
     * or a timer, moved the same process meanwhile as what it is to whoever acts: the second of two.
     */
    private <T extends @Nullable Object> T asActing(Supplier<T> work) {
        engine.getIdentityService().setAuthenticatedUserId(Acting.who());
        try {
            return work.get();
        } catch (OptimisticLockingException movedMeanwhile) {
            throw new OptimisticLockException(movedMeanwhile);
        } catch (ProcessEngineException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleBroken refusal) {
                    throw refusal;
                }
            }
            throw failed;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
