package org.margatetaskforce.housing.hhsrs;

/** Where the assessment of a hazard stands. */
public enum HazardState {
    DRAFT("Draft"),
    APPROVED("Approved"),
    REPLACED("Assessed anew since"),
    WITHDRAWN("Struck out before approval");

    private final String words;

    HazardState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
