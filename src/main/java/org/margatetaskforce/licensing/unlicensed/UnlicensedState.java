package org.margatetaskforce.licensing.unlicensed;

/** Where the look into a home stands. */
public enum UnlicensedState {
    LOOKED_INTO("Being looked into"),
    LICENSABLE("Needs a licence and has none"),
    NOT_NEEDED("Needs no licence"),
    APPLIED("An application came"),
    ENFORCED("Handed to enforcement"),
    ENDED("Ended without either");

    private final String words;

    UnlicensedState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** True while something is still to be done. */
    public boolean isOpen() {
        return this == LOOKED_INTO || this == LICENSABLE;
    }
}
