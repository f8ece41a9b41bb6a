package org.margatetaskforce.licensing;

/** A human being or a body. */
public enum PartyKind {
    PERSON("Person"),
    ORGANISATION("Company or other body");

    private final String words;

    PartyKind(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
