package org.margatetaskforce.cases.visit;

/** Where a visit stands (partnership practice D.2). */
public enum VisitStatus {
    PLANNED("Planned", "neutral"),
    BRIEFED("Briefed", "neutral"),
    IN_PROGRESS("On the way", "warning"),
    COMPLETED("Done", "done"),
    ABORTED("Called off", "done");

    private final String words;
    private final String kind;

    VisitStatus(String words, String kind) {
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
