package org.margatetaskforce.cases.subjectaccess;

/** How it stands with a record that is said to be wrong. */
public enum CorrectionState {
    SAID("waits for the agency", "warning"),
    ACCEPTED("to be put right, or put right", "done"),
    REFUSED("not put right; the person’s own words stand beside it", "neutral");

    private final String words;
    private final String kind;

    CorrectionState(String words, String kind) {
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
