package org.margatetaskforce.people;

/** How sure one is of a recorded fact (partnership practice B.1). */
public enum Confidence {
    CONFIRMED("confirmed"),
    PROBABLE("probable"),
    UNVERIFIED("unverified");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
