package org.margatetaskforce.licensing.order;

/** A management order of one kind (Housing Act 2004 ss.102, 103, 113). */
public enum OrderKind {
    INTERIM("Interim management order", "D-IMO-MAX12"),
    SPECIAL_INTERIM("Special interim management order", "D-IMO-MAX12"),
    FINAL("Final management order", "D-FMO-MAX5");

    private final String words;
    private final String longest;

    OrderKind(String words, String longest) {
        this.words = words;
        this.longest = longest;
    }

    /** What it is called on a page and in the register. */
    public String words() {
        return words;
    }

    /** The code of the longest term that the Act allows. */
    String longest() {
        return longest;
    }
}
