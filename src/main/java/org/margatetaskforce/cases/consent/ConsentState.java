package org.margatetaskforce.cases.consent;

/** How a consent stands (partnership practice C.2). */
public enum ConsentState {
    SOUGHT("asked for, no answer yet"),
    GIVEN("given"),
    REFUSED("refused"),
    NOT_SOUGHT("not asked for"),
    VARIED("replaced by another"),
    WITHDRAWN("withdrawn");

    private final String words;

    ConsentState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
