package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A link between two cases as one of them shows it (partnership practice B.1): only where both may be seen.
 *
 * @param number which link it is, for a form
 * @param words how this case stands to the other
 * @param reference the other case
 */
public record CaseLink(
        long number,
        LinkType type,
        String words,
        String reference,
        String heading,
        CaseStage stage,
        String reason,
        LocalDate since)
        implements Serializable {

    /** In words, for a list to choose from. */
    public String label() {
        return words + ' ' + reference;
    }
}
