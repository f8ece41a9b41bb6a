package org.margatetaskforce.licensing.condition;

/** What was found of a condition. */
public enum FindingKind {
    PRODUCED("Evidence produced"),
    BREACH("Breach"),
    MENDED("Breach mended");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
