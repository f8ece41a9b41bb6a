package org.margatetaskforce.cases.consent;

/** How a consent was given (partnership practice C.2). */
public enum ConsentMethod {
    WRITTEN("in writing"),
    VERBAL_WITNESSED("by word of mouth, before a witness");

    private final String words;

    ConsentMethod(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
