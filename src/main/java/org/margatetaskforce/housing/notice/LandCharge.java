package org.margatetaskforce.housing.notice;

/** How a notice stands in the local land charges register (Housing Act 2004 s.37). */
public enum LandCharge {
    NONE("No land charge"),
    TO_REGISTER("To be registered"),
    REGISTERED("Registered"),
    TO_REMOVE("To be removed"),
    REMOVED("Removed");

    private final String words;

    LandCharge(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
