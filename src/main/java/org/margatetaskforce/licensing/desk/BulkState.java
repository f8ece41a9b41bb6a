package org.margatetaskforce.licensing.desk;

/** How a piece of bulk work stands. */
public enum BulkState {
    RUNNING("Being done"),
    STOPPED("Stopped"),
    FINISHED("Finished");

    private final String words;

    BulkState(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
