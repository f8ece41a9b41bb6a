package org.margatetaskforce.cases.disclosure;

/** How it leaves the team (partnership practice F.2). */
public enum DisclosureMeans {
    FILE("a list or record as a file"),
    PRINT("on paper, printed here"),
    LETTER("by letter"),
    EMAIL("by secure e-mail"),
    VERBAL("by word of mouth");

    private final String words;

    DisclosureMeans(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
