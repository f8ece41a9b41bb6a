package org.margatetaskforce.licensing.change;

/** Where a change stands. */
public enum ChangeState {
    TO_PROPOSE("Proposal to be served"),
    PROPOSED("Proposed"),
    TO_DECIDE("To be decided"),
    MADE("Decided, not yet in effect"),
    IN_EFFECT("In effect"),
    NOT_MADE("Not made"),
    REVERSED("Reversed by the tribunal"),
    LAPSED("Overtaken: the licence had ended");

    private final String words;

    ChangeState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** Does it still wait for something? */
    public boolean isOpen() {
        return this == TO_PROPOSE || this == PROPOSED || this == TO_DECIDE || this == MADE;
    }
}
