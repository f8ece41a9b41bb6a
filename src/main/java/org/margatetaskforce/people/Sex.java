package org.margatetaskforce.people;

/** As recorded at birth (partnership practice B.1). */
public enum Sex {
    FEMALE("female"),
    MALE("male"),
    NOT_KNOWN("not known");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
