package org.margatetaskforce.cases.referral;

/** Where a referral stands, before and after there is a case (partnership practice B.2, table of stages). */
public enum ReferralState {
    DRAFT("Draft"),
    DISCARDED("Discarded"),
    REFERRED("To be screened"),
    URGENT("Urgent: two deciders"),
    AWAITING_TASKING("Awaiting tasking"),
    DEFERRED("Deferred by tasking"),
    ACCEPTED("Accepted: lead wanted"),
    ALLOCATED("Allocated"),
    STEPPED_UP("Stepped up to social care"),
    SINGLE_AGENCY("With a single agency"),
    REJECTED("Not taken on"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ReferralState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Somebody of the task force still owes it an answer. */
    public boolean isOpen() {
        return this == REFERRED || this == URGENT || isAtTasking() || this == ACCEPTED;
    }

    /** Its next step is the tasking meeting's. */
    public boolean isAtTasking() {
        return this == AWAITING_TASKING || this == DEFERRED;
    }
}
