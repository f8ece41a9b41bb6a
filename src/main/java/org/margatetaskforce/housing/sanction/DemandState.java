package org.margatetaskforce.housing.sanction;

/** Where a demand for expenses stands. */
public enum DemandState {
    DRAFTED("Drafted"),
    SIGNED("Signed, to be served"),
    SERVED("Served"),
    APPEALED("Under appeal"),
    OPERATIVE("Operative"),
    CHARGED("Charged on the premises"),
    PAID("Paid"),
    WITHDRAWN("Withdrawn"),
    QUASHED("Quashed on appeal");

    private final String words;

    DemandState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
