package org.margatetaskforce.cases.access;

/** What the review of a break-glass comes to (partnership practice F.5). */
public enum GlassOutcome {
    /** It was right to ask. */
    JUSTIFIED("Justified", "done"),
    /** It could have been asked otherwise: the officer is shown how. */
    TRAINING("Training", "warning"),
    /** It was wrong: a breach. */
    UNJUSTIFIED("Unjustified", "danger");

    private final String words;
    private final String kind;

    GlassOutcome(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The kind of status it is shown as. */
    public String kind() {
        return kind;
    }
}
