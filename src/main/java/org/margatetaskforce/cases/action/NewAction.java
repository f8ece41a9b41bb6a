package org.margatetaskforce.cases.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as it was decided.
 *
 * @param title at most 120 letters, without names
 * @param detail what else the owner must know; may be empty
 * @param dueOn today or later
 * @param dataClass 1 to 25 of the sharing agreement: who will see it
 * @param caseReference the case it belongs to; null where it belongs to none
 * @param sourceReference the meeting, referral or visit it comes from; null where nothing is to be named
 * @param strand null for that of its case, or the programme's
 */
public record NewAction(
        String title,
        String detail,
        ActionOwner owner,
        LocalDate dueOn,
        ActionPriority priority,
        int dataClass,
        ActionSource source,
        @Nullable String caseReference,
        @Nullable String sourceReference,
        @Nullable Strand strand) {

    /** An action of ordinary priority, in the strand of its case. */
    public static NewAction of(
            String title,
            ActionOwner owner,
            LocalDate dueOn,
            int dataClass,
            ActionSource source,
            @Nullable String caseReference,
            @Nullable String sourceReference) {
        return new NewAction(
                title,
                "",
                owner,
                dueOn,
                ActionPriority.NORMAL,
                dataClass,
                source,
                caseReference,
                sourceReference,
                null);
    }
}
