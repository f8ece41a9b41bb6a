package org.margatetaskforce.licensing.desk;

/** What became of one application of a piece of bulk work. */
public enum ItemState {
    TO_DO("Still to do"),
    DONE("Done"),
    REFUSED("Refused"),
    FAILED("Failed: a fault of the system");

    private final String words;

    ItemState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
