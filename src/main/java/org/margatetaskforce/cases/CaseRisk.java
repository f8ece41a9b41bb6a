package org.margatetaskforce.cases;

/** How much harm may come of it (partnership practice B.2). */
public enum CaseRisk {
    HIGH("High"),
    MEDIUM("Medium"),
    STANDARD("Standard");

    private final String words;

    CaseRisk(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
