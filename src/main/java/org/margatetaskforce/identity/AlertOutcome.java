package org.margatetaskforce.identity;

/** What came of asking an officer about what the access audit showed (partnership practice F.5). */
public enum AlertOutcome {
    EXPLAINED("explained"),
    TALK_HELD("talk held"),
    TO_BREACH("to be handled as a breach");

    private final String words;

    AlertOutcome(String words) {
        this.words = words;
    }

    /** As the page says it. */
    public String words() {
        return words;
    }
}
