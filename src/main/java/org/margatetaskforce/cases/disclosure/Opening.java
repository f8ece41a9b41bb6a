package org.margatetaskforce.cases.disclosure;

/** Whether a gateway opens to a kind of body. */
public enum Opening {
    YES("yes"),
    /** A lawyer is to confirm it; the decision says so. */
    CHECK("to be confirmed"),
    NO("no");

    private final String words;

    Opening(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
