package org.margatetaskforce.cases.referral;

/** How soon: the bands of the advisory score, and the priority that people set (partnership practice B.2). */
public enum Band {
    P1("Priority 1"),
    P2("Priority 2"),
    P3("Priority 3");

    private final String words;

    Band(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
