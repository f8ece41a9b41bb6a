package org.margatetaskforce.licensing.designation;

/** Where a scheme stands, from its draft to its end. */
public enum SchemeState {
    DRAFT("Draft"),
    CONSULTING("In consultation"),
    CONSULTED("Consulted on, to be decided"),
    AWAITING_CONFIRMATION("Decided, awaiting confirmation"),
    MADE("Made, not yet in force"),
    IN_FORCE("In force"),
    EXPIRED("Ended"),
    REVOKED("Revoked"),
    QUASHED("Quashed by a court"),
    REFUSED("Confirmation refused"),
    DROPPED("Not pursued");

    private final String words;

    SchemeState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Has the council made it, so that it stands among the designations? */
    public boolean isMade() {
        return this == MADE || this == IN_FORCE || this == EXPIRED || this == REVOKED || this == QUASHED;
    }

    /** Is it still prepared: neither made nor given up? */
    public boolean isPrepared() {
        return this == DRAFT || this == CONSULTING || this == CONSULTED || this == AWAITING_CONFIRMATION;
    }
}
