package org.margatetaskforce.cases.flag;

/** Where a safety flag stands (partnership practice D.3). Its instruction is on from the proposal until it is over. */
public enum FlagState {
    PROPOSED("Proposed", "warning"),
    ACTIVE("Approved", "neutral"),
    REVIEW_DUE("Review due", "warning"),
    RENEWED("Renewed", "neutral"),
    REMOVED("Removed", "done"),
    REFUSED("Refused", "done");

    private final String words;
    private final String kind;

    FlagState(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The kind of status it is shown as: warning, neutral, done. */
    public String kind() {
        return kind;
    }

    /** True where its instruction stands no more. */
    public boolean isOver() {
        return this == REMOVED || this == REFUSED;
    }
}
