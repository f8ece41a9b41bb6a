package org.margatetaskforce.cases.action;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as a list shows it. One that the reader may know of and not read has its header alone: agency, day and colour.
 *
 * @param seen false where the reader may only know that it exists; then everything after {@code endedOn} is null
 * @param agencyName the agency that answers for it
 * @param owner who does it, in words; "nobody named yet" where nobody is
 * @param chaser the name of who chases an owner without a login
 * @param reason why it is blocked or was called off
 */
public record ActionRow(
        String reference,
        boolean seen,
        String agencyCode,
        String agencyName,
        boolean owned,
        ActionStatus status,
        Rag rag,
        LocalDate createdOn,
        LocalDate dueOn,
        LocalDate originalDueOn,
        int moves,
        @Nullable LocalDate endedOn,
        @Nullable String title,
        @Nullable String caseReference,
        @Nullable Strand strand,
        @Nullable ActionSource source,
        @Nullable String sourceReference,
        @Nullable ActionPriority priority,
        @Nullable String owner,
        @Nullable String chaser,
        @Nullable String reason)
        implements Serializable {

    /** What the list says it is: its title, or that it is restricted. */
    public String words() {
        return title == null ? "Restricted action" : title;
    }

    /** The colour with what it means for one that is over. */
    public String ragWords() {
        return switch (status) {
            case DONE -> rag.words() + (rag == Rag.GREEN ? ": done on time" : ": done late");
            case CANCELLED -> rag.words() + ": cancelled";
            default -> rag.words();
        };
    }
}
