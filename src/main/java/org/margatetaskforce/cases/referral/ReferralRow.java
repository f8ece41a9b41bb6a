package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a list shows it.
 *
 * @param organisation who referred: an agency, or the organisation a link was made for
 * @param category in broad words; "not said" where it came from outside and nobody has screened it
 * @param place its address, null where not known yet
 * @param marked whether something makes it urgent
 * @param due the day its next step is due, null where none is
 * @param late whether that day has passed
 * @param priority as people set it, null until then
 */
public record ReferralRow(
        String reference,
        ReferralState state,
        String organisation,
        String category,
        @Nullable String place,
        @Nullable String ward,
        boolean marked,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate due,
        boolean late,
        @Nullable Band priority,
        @Nullable String caseReference)
        implements Serializable {}
