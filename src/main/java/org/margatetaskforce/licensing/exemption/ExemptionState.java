package org.margatetaskforce.licensing.exemption;

/** Where a temporary exemption stands. Whether it is in force say its days. */
public enum ExemptionState {
    NOTIFIED("Notified, to be decided"),
    TO_SERVE("Granted, to be served"),
    SERVED("Served"),
    TO_REFUSE("Refused, to be served"),
    REFUSED("Refused"),
    UNDER_APPEAL("Refused, under appeal");

    private final String words;

    ExemptionState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
