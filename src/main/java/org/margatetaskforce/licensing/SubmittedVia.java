package org.margatetaskforce.licensing;

/** How an application reached the council. */
public enum SubmittedVia {
    ONLINE("Online"),
    PAPER("On paper"),
    PHONE_ASSISTED("By telephone, with help");

    private final String words;

    SubmittedVia(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
