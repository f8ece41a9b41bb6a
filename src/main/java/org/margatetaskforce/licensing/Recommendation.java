package org.margatetaskforce.licensing;

/** What the assessment comes to (Housing Act 2004 s.88). */
public enum Recommendation {
    GRANT_FULL("Grant for five years"),
    GRANT_SHORT("Grant for a shorter term, with reasons"),
    REFUSE("Refuse");

    private final String words;

    Recommendation(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
