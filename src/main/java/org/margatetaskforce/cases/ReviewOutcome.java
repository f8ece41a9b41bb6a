package org.margatetaskforce.cases;

/** What a review decides (partnership practice B.2, C.1). */
public enum ReviewOutcome {
    CONTINUE("Go on as planned"),
    STEP_UP("Step up: social care takes the lead"),
    CLOSE("Propose to close the case");

    private final String words;

    ReviewOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
