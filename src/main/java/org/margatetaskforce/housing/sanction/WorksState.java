package org.margatetaskforce.housing.sanction;

/** Where works in default stand. */
public enum WorksState {
    PLANNED("Planned"),
    NOTIFIED("Notice given"),
    STARTED("Under way"),
    COMPLETED("Completed"),
    GIVEN_UP("Given up");

    private final String words;

    WorksState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
