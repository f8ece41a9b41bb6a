package org.margatetaskforce.cases.referral;

/** What two deciders make of an urgent referral (partnership practice B.2). */
public enum UrgentOutcome {
    ALLOCATED("The task force takes it on today"),
    STEPPED_UP("Step up: social care leads");

    private final String words;

    UrgentOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
