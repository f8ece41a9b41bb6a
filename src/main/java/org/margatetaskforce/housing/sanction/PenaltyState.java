package org.margatetaskforce.housing.sanction;

/** Where a civil penalty stands (Sch 13A). */
public enum PenaltyState {
    DRAFTED("Notice of intent drafted"),
    INTENT_SIGNED("Notice of intent signed"),
    INTENT_SERVED("Notice of intent given"),
    FINAL_DRAFTED("Final notice drafted"),
    FINAL_SIGNED("Final notice signed"),
    FINAL_SERVED("Final notice given"),
    APPEALED("Under appeal"),
    PAID("Paid"),
    WITHDRAWN("Withdrawn"),
    CANCELLED("Cancelled on appeal");

    private final String words;

    PenaltyState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
