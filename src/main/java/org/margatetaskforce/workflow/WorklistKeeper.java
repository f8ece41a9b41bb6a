package org.margatetaskforce.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
                PreparedStatement add = own.prepareStatement("select workflow.add_row(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            LocalDate due = dueOn(task);
            add.setString(1, task.getId());
            add.setString(2, task.getTaskDefinitionKey());
            add.setString(3, task.getName());
            add.setString(4, form);
            add.setString(5, group(task));
            add.setString(6, task.getAssignee());
            add.setDate(7, due == null ? null : Date.valueOf(due));
            add.setDate(8, Date.valueOf(due == null ? NEVER : due));
            add.setTimestamp(9, Timestamp.from(TaskForceClock.current().instant()));
            add.setString(10, (String) task.getVariable("reference"));
            if (written(add) == 0) {
                throw new IllegalStateException("task " + task.getTaskDefinitionKey() + " has no subject");
            }
        }
    }

    private void change(DelegateTask task) throws SQLException {
        try (Connection own = connection.getConnection();
                PreparedStatement change = own.prepareStatement("select workflow.change_row(?, ?, ?, ?)")) {
            LocalDate due = dueOn(task);
            change.setString(1, task.getId());
            change.setString(2, task.getAssignee());
            change.setDate(3, due == null ? null : Date.valueOf(due));
            change.setDate(4, Date.valueOf(due == null ? NEVER : due));
            written(change);
        }
    }

    private void remove(DelegateTask task) throws SQLException {
        try (Connection own = connection.getConnection();
                PreparedStatement remove = own.prepareStatement("select workflow.remove_row(?)")) {
            remove.setString(1, task.getId());
            written(remove);
        }
    }

    /** The rows that the database wrote: it acts as the system, since whoever moves a process on need not see its tasks. */
    private static int written(PreparedStatement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery()) {
            return answer.next() ? answer.getInt(1) : 0;
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
