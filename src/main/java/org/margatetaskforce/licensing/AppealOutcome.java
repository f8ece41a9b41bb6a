package org.margatetaskforce.licensing;

/** What became of an appeal (Housing Act 2004 Sch 5 para 34). */
public enum AppealOutcome {
    CONFIRMED("Confirmed"),
    VARIED("Varied"),
    REVERSED("Reversed"),
    WITHDRAWN("Withdrawn");

    private final String words;

    AppealOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
