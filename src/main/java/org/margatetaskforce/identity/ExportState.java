package org.margatetaskforce.identity;

/** How a request to take a list of persons stands. */
public enum ExportState {
    DRAFT("not asked yet"),
    ASKED("waiting for a second person"),
    AGREED("agreed"),
    REFUSED("refused");

    private final String words;

    ExportState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
