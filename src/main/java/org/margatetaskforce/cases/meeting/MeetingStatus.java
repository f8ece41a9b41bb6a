package org.margatetaskforce.cases.meeting;

/** How far a meeting and its minutes have come. */
public enum MeetingStatus {
    PLANNED("Planned"),
    HELD("Held: minutes to be issued"),
    ISSUED("Minutes issued"),
    CANCELLED("Cancelled");

    private final String words;

    MeetingStatus(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
