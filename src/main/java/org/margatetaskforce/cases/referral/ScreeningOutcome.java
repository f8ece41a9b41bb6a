package org.margatetaskforce.cases.referral;

/** What a screening comes to (partnership practice B.2). */
public enum ScreeningOutcome {
    TASKING("To the next tasking meeting"),
    URGENT("Urgent: two deciders within four hours"),
    REJECTED("Not for the task force");

    private final String words;

    ScreeningOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
