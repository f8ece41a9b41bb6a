package org.margatetaskforce.cases.disclosure;

/** What was decided about a disclosure (partnership practice F.2). */
public enum DisclosureDecision {
    GRANTED("granted"),
    PART("granted in part"),
    REFUSED("refused");

    private final String words;

    DisclosureDecision(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
