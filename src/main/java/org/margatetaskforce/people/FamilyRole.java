package org.margatetaskforce.people;

/** A member's part in a family (partnership practice B.1). */
public enum FamilyRole {
    INDEX_ADULT("index adult"),
    ADULT("adult"),
    CHILD("child"),
    UNBORN("unborn child"),
    ABSENT_PARENT("absent parent"),
    SIGNIFICANT_OTHER("significant other");

    private final String words;

    FamilyRole(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
