package org.margatetaskforce.cases.disposal;

/** Where a disposal stands. */
public enum DisposalState {
    PROPOSED("To be decided"),
    APPROVED("Approved, being carried out"),
    REFUSED("Refused"),
    WITHDRAWN("Taken back"),
    DONE("Carried out");

    private final String words;

    DisposalState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
