package org.margatetaskforce.licensing.condition;

/** What was found of a condition. */
public enum FindingKind {
    PRODUCED("Evidence produced"),
    BREACH("Breach"),
    MENDED("Breach mended"),
    SEEN_GOOD("Seen good"),
    NOT_LOOKED_AT("Not looked at");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** Does it say whether the condition is kept to? What was produced, or could not be looked at, leaves that as it was. */
    public boolean tells() {
        return this == BREACH || this == MENDED || this == SEEN_GOOD;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
