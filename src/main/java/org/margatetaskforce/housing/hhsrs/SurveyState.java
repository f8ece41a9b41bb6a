package org.margatetaskforce.housing.hhsrs;

/** Where a round of assessing hazards stands. */
public enum SurveyState {
    OPEN("Being written"),
    SUBMITTED("Handed in, to be approved"),
    APPROVED("Approved");

    private final String words;

    SurveyState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
