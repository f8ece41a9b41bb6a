package org.margatetaskforce.cases.referral;

import org.jspecify.annotations.Nullable;

/**
 * What a list of referrals between agencies is narrowed to.
 *
 * @param view whose
 * @param state null for all
 * @param open true those not answered yet, false those answered, null both
 * @param alarm only those about which an alarm has risen and which nobody has answered yet
 * @param text part of a reference or title, null for all
 * @param caseReference only of this case, null for all
 */
public record AgencyReferralFilter(
        View view,
        @Nullable AgencyReferralState state,
        @Nullable Boolean open,
        boolean alarm,
        @Nullable String text,
        @Nullable String caseReference,
        int first,
        int size) {

    /** Whose referrals. */
    public enum View {
        /** Sent to my agency. */
        TO_US("Sent to my agency"),
        /** Sent by my agency. */
        FROM_US("Sent by my agency"),
        /** All I may see. */
        ALL("All");

        private final String words;

        View(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public AgencyReferralFilter {
        first = Math.max(0, first);
        size = Math.min(1000, Math.max(1, size));
    }
}
