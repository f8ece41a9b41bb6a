package org.margatetaskforce.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a process is about, as every list shows it: a place and references, never a person's name.
 *
 * @param reference the business reference, which is also the process's business key
 * @param heading one line that says which door: "Flat 3, 12 Athelstan Road"
 * @param caseReference the shared case, where there is one
 * @param agencyCode the agency whose work it is
 */
public record Subject(
        String reference, String heading, @Nullable String caseReference, String agencyCode) {}
