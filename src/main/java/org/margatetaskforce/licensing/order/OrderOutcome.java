package org.margatetaskforce.licensing.order;

/** What the tribunal made of an appeal against a management order (Housing Act 2004 Sch 6 Part 3). */
public enum OrderOutcome {
    CONFIRMED("The order stands"),
    QUASHED("The order is revoked");

    private final String words;

    OrderOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
