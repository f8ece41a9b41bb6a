package org.margatetaskforce.licensing.condition;

/** Where a file that shows something of a condition stands. */
public enum EvidenceState {
    /** Within the one transaction that takes in what a landlord sends. */
    SENDING("Being sent"),
    WAITING("Waits to be looked at"),
    TAKEN("Taken in"),
    SENT_BACK("Sent back");

    private final String words;

    EvidenceState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
