package org.margatetaskforce.cases.disclosure;

/** How a disclosure stands (partnership practice F.2). */
public enum DisclosureState {
    REQUESTED("waits for a decision"),
    DECIDED("decided"),
    RELEASED("released"),
    ACKNOWLEDGED("received"),
    EXPIRED("expired");

    private final String words;

    DisclosureState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
