package org.margatetaskforce.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;

/** Keeps our own worklist row beside each open user task, in the transaction that makes, changes or ends the task. */
@ApplicationScoped
public class WorklistKeeper implements TaskListener {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject
    OneConnection connection;

    @Override
    public void notify(DelegateTask task) {
        try {
            switch (task.getEventName()) {
                case EVENTNAME_CREATE -> add(task);
                case EVENTNAME_UPDATE, EVENTNAME_ASSIGNMENT -> change(task);
                default -> remove(task);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the worklist could not be kept", failed);
        }
    }

    private void add(DelegateTask task) throws SQLException {
        String form =
                task.getBpmnModelElementInstance().getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formKey");
        try (Connection own = connection.getConnection();
                PreparedStatement insert = own.prepareStatement("""
                        insert into workflow.worklist (task_id, process_key, task_key, title, page, reference, heading,
                               case_reference, agency_code, group_code, assignee, due_on, sort_on, created_at)
                        select ?, s.process_key, ?, ?, ?, s.reference, s.heading, s.case_reference, s.agency_code,
                               ?, ?, ?, ?, ?
                          from workflow.subject s
                         where s.reference = ?
                        on conflict (task_id) do nothing""")) {
            LocalDate due = dueOn(task);
            insert.setString(1, task.getId());
            insert.setString(2, task.getTaskDefinitionKey());
            insert.setString(3, task.getName());
            insert.setString(4, form);
            insert.setString(5, group(task));
            insert.setString(6, task.getAssignee());
            insert.setDate(7, due == null ? null : Date.valueOf(due));
            insert.setDate(8, Date.valueOf(due == null ? NEVER : due));
            insert.setTimestamp(9, Timestamp.from(TaskForceClock.current().instant()));
            insert.setString(10, (String) task.getVariable("reference"));
            if (insert.executeUpdate() == 0) {
                throw new IllegalStateException("task " + task.getTaskDefinitionKey() + " has no subject");
            }
        }
    }

    private void change(DelegateTask task) throws SQLException {
        try (Connection own = connection.getConnection();
                PreparedStatement update = own.prepareStatement(
                        "update workflow.worklist set assignee = ?, due_on = ?, sort_on = ? where task_id = ?")) {
            LocalDate due = dueOn(task);
            update.setString(1, task.getAssignee());
            update.setDate(2, due == null ? null : Date.valueOf(due));
            update.setDate(3, Date.valueOf(due == null ? NEVER : due));
            update.setString(4, task.getId());
            update.executeUpdate();
        }
    }

    private void remove(DelegateTask task) throws SQLException {
        try (Connection own = connection.getConnection();
                PreparedStatement delete = own.prepareStatement("delete from workflow.worklist where task_id = ?")) {
            delete.setString(1, task.getId());
            delete.executeUpdate();
        }
    }

    private static @Nullable LocalDate dueOn(DelegateTask task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(TaskForceClock.LONDON).toLocalDate();
    }

    /** Each task is offered to one post. */
    private static String group(DelegateTask task) {
        for (IdentityLink link : task.getCandidates()) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
                return link.getGroupId();
            }
        }
        throw new IllegalStateException(task.getTaskDefinitionKey() + " is offered to no post");
    }
}
