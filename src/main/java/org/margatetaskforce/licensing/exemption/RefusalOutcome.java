package org.margatetaskforce.licensing.exemption;

/** What the tribunal made of a refusal (Housing Act 2004 s.86(9)). */
public enum RefusalOutcome {
    CONFIRMED("Refusal confirmed"),
    REVERSED("Refusal reversed: the notice is served"),
    WITHDRAWN("Appeal withdrawn");

    private final String words;

    RefusalOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
