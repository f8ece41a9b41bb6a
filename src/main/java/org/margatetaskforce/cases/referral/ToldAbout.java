package org.margatetaskforce.cases.referral;

/** What those concerned have been told of a referral (partnership practice C.1 step 1). */
public enum ToldAbout {
    AGREES("They know, and agree"),
    OBJECTS("They know, and do not agree"),
    NOT_TOLD("They have not been told yet"),
    UNSAFE("Telling them would put somebody at risk");

    private final String words;

    ToldAbout(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
