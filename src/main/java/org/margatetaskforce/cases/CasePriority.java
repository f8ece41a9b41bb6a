package org.margatetaskforce.cases;

/** How soon a case is worked on (partnership practice B.2). */
public enum CasePriority {
    P1("P1, first"),
    P2("P2, soon"),
    P3("P3, in turn");

    private final String words;

    CasePriority(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
