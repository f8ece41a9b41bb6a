package org.margatetaskforce.cases.referral;

/** Where a referral between agencies stands (partnership practice H.1). */
public enum AgencyReferralState {
    SENT("Sent, not seen"),
    SEEN("Seen, not answered"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String words;

    AgencyReferralState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The agency asked still owes an answer. */
    public boolean isOpen() {
        return this == SENT || this == SEEN;
    }
}
