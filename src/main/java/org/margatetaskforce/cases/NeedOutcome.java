package org.margatetaskforce.cases;

/** What became of a need by the end of a case (partnership practice B.4). */
public enum NeedOutcome {
    MET("Met"),
    PARTLY("Partly met"),
    NOT("Not met"),
    NOT_PURSUED("Not pursued");

    private final String words;

    NeedOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
