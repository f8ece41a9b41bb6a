package org.margatetaskforce.cases;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency that works on a case beside the one that leads it (partnership practice B.2).
 *
 * @param agencyCode such as {@code POL}
 * @param contact who answers for it, by name; null where nobody is named
 * @param leftOn the day it left; null while it takes part
 * @param basis the legal bases between it and the lead agency, in words; empty where none is recorded
 * @param closingAnswer CONFIRMED or OBJECTED to the closing that is proposed; null while it has not answered
 */
public record PartnerAgency(
        String agencyCode,
        String agencyName,
        @Nullable String contact,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        String basis,
        @Nullable String closingAnswer,
        @Nullable LocalDate closingAnsweredOn)
        implements Serializable {

    /** True while it takes part. */
    public boolean isThere() {
        return leftOn == null;
    }
}
