package org.margatetaskforce.cases.referral;

/** What the tasking meeting makes of a referral (partnership practice B.2). */
public enum TaskingOutcome {
    ACCEPTED("Accept: a shared case"),
    SINGLE_AGENCY("One agency works on it alone"),
    DEFERRED("Put off to the next meeting"),
    REJECTED("Not for the task force");

    private final String words;

    TaskingOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
