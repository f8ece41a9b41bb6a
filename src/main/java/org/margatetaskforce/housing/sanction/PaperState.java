package org.margatetaskforce.housing.sanction;

/** Where a paper stands. */
public enum PaperState {
    DRAFTED("Drafted"),
    SIGNED("Signed"),
    SERVED("Served"),
    WITHDRAWN("Withdrawn");

    private final String words;

    PaperState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
