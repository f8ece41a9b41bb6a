package org.margatetaskforce.cases.consent;

/** Who gives a consent (partnership practice C.2). */
public enum GivenBy {
    SELF("the person"),
    PARENTAL("somebody with parental responsibility"),
    GILLICK("a child who understands what is asked"),
    REPRESENTATIVE("their representative");

    private final String words;

    GivenBy(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
