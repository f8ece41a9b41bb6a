package org.margatetaskforce.cases.visit;

/** What came of knocking at a door (partnership practice D.2). */
public enum DoorOutcome {
    ANSWERED("Answered"),
    REFUSED("Refused"),
    NO_REPLY("No reply"),
    VACANT("Vacant");

    private final String words;

    DoorOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
