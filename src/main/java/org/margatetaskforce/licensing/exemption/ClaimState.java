package org.margatetaskforce.licensing.exemption;

/** Where a claim that a house is exempt stands. */
public enum ClaimState {
    CLAIMED("Claimed, to be looked into"),
    PROPOSED("Looked into, to be decided"),
    ACCEPTED("Accepted"),
    REFUSED("Refused"),
    ENDED("No longer exempt"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ClaimState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** Is it still to be decided? */
    public boolean isOpen() {
        return this == CLAIMED || this == PROPOSED;
    }
}
