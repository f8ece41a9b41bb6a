package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseType;

/**
 * What the tasking meeting decided on one referral.
 *
 * @param reason why it is put off, left to one agency or not taken on
 * @param signpost where the referrer can turn instead, where it is not taken on
 * @param type of the case it becomes
 * @param heading of that case: a place or a problem, never a person
 * @param interested the agencies that accepted an interest: two or more for a shared case
 * @param lead the user name of who is to lead, and so the agency
 * @param overCap why they lead beyond their caseload cap; the Programme Manager's alone
 * @param exception why it is the task force's although nothing of it lies in the wards; the Programme Manager's alone
 * @param existingCase the open case that it is added to instead of a new one
 * @param action the first thing to be done, for whom and by when; null where tasking decided none
 */
public record Tasking(
        TaskingOutcome outcome,
        @Nullable String reason,
        @Nullable String signpost,
        @Nullable CaseType type,
        @Nullable String heading,
        List<String> interested,
        @Nullable String lead,
        @Nullable Band priority,
        @Nullable String overCap,
        @Nullable String exception,
        @Nullable String existingCase,
        @Nullable FirstAction action)
        implements Serializable {

    /** What tasking wants done first. */
    public record FirstAction(String title, String agency, LocalDate dueOn) implements Serializable {}

    /** A decision that only needs words. */
    public static Tasking of(TaskingOutcome outcome, @Nullable String reason, @Nullable String signpost) {
        return new Tasking(outcome, reason, signpost, null, null, List.of(), null, null, null, null, null, null);
    }
}
