package org.margatetaskforce.cases.street;

/** Where a street week stands. */
public enum StreetWeekStatus {
    PLANNED("Planned", "neutral"),
    IN_PROGRESS("Under way", "warning"),
    COMPLETED("Done", "done"),
    ABORTED("Called off", "done");

    private final String words;
    private final String kind;

    StreetWeekStatus(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The kind of status it is shown as: neutral, warning, done. */
    public String kind() {
        return kind;
    }

    /** True where nothing more comes of it. */
    public boolean isOver() {
        return this == COMPLETED || this == ABORTED;
    }
}
