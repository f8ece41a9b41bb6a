package org.margatetaskforce.cases.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of referrals is narrowed to; each null where it is not.
 *
 * @param text part of a reference, a place or an organisation
 * @param open true those that still wait for the task force, false those answered
 * @param urgent true those that something makes urgent
 * @param ward the code of a ward
 * @param before referred on this day or earlier
 * @param mine only those the officer made, drafts among them
 * @param first rows skipped
 * @param size rows a page
 */
public record ReferralFilter(
        @Nullable String text,
        @Nullable ReferralState state,
        @Nullable Boolean open,
        boolean urgent,
        @Nullable String ward,
        @Nullable LocalDate before,
        boolean mine,
        int first,
        int size) {

    /** Keeps the page within bounds, whatever a browser sent. */
    public ReferralFilter {
        first = Math.max(0, first);
        size = Math.min(1000, Math.max(1, size));
    }
}
