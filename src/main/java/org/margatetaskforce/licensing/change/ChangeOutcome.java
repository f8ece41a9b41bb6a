package org.margatetaskforce.licensing.change;

/** What the tribunal made of a decision about a change (Housing Act 2004 Sch 5 para 34). */
public enum ChangeOutcome {
    CONFIRMED("Confirmed"),
    VARIED("Varied"),
    REVERSED("Reversed"),
    WITHDRAWN("Appeal withdrawn");

    private final String words;

    ChangeOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
