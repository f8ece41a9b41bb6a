package org.margatetaskforce.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the worklist.
 *
 * @param taskId the task, for claiming and releasing it
 * @param title what is to be done
 * @param page the page that does it, without its ending: {@code licensing/validate-application}
 * @param reference what it is about
 * @param heading which door
 * @param caseReference the shared case, where there is one
 * @param group the post it is offered to
 * @param assignee the user name of who has taken it, null where nobody has
 * @param dueOn the day by which it should be done, null where there is none
 * @param late whether that day has passed
 */
public record WorklistRow(
        String taskId,
        String title,
        String page,
        String reference,
        String heading,
        @Nullable String caseReference,
        String group,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        boolean late) {}
