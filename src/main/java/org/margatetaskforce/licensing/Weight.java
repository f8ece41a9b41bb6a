package org.margatetaskforce.licensing;

/** What a piece of evidence weighs: discretion is recorded, never automatic (Housing Act 2004 s.89). */
public enum Weight {
    NONE("None"),
    SOME("Some"),
    CONSIDERABLE("Considerable"),
    DECISIVE("Decisive");

    private final String words;

    Weight(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
