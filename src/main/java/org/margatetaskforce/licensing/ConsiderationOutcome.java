package org.margatetaskforce.licensing;

/** What the representations came to (Housing Act 2004 Sch 5 paras 3, 9 and 10). */
public enum ConsiderationOutcome {
    STANDS("The proposal stands"),
    MATERIAL_CHANGE("Changed materially: a notice of modifications is served"),
    IMMATERIAL_CHANGE("Changed, but not materially"),
    OPPOSITE_PROPOSED("The opposite is proposed, with a fresh period");

    private final String words;

    ConsiderationOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
