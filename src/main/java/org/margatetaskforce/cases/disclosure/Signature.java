package org.margatetaskforce.cases.disclosure;

/** Who signs before a disclosure is decided, besides the officer who decides (partnership practice F.1, F.2). */
public enum Signature {
    SECOND("a second person, for so many at once"),
    CALDICOTT("the Caldicott Guardian of the health body"),
    LEGAL("the legal officer"),
    GOVERNANCE("the information governance officer");

    private final String words;

    Signature(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
