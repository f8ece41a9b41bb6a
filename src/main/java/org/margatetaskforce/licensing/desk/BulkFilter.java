package org.margatetaskforce.licensing.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which applications are looked for, to be worked on together; each part may be left out.
 *
 * @param kind what is to be done: only applications that stand where it can be done
 * @param text letters of the address, the building or the reference
 * @param postcode how the postcode begins
 * @param landlord letters of the name of the proposed holder, of the applicant, or of a company that owns or controls the building
 */
public record BulkFilter(
        BulkKind kind,
        @Nullable String text,
        @Nullable String postcode,
        @Nullable String landlord) {}
