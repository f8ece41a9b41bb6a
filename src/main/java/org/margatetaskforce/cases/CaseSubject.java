package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case is about, as the one acting may see it.
 *
 * @param number which of the case's subjects it is, for a form
 * @param reference the person, family or organisation, or the UPRN
 * @param label its name or address
 * @param validTo its last day; null while it is what the case is about
 */
public record CaseSubject(
        long number,
        SubjectKind kind,
        String reference,
        String label,
        String role,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    /** True while the case is about it. */
    public boolean isCurrent() {
        return validTo == null;
    }
}
