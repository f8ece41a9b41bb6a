package org.margatetaskforce.cases.note;

/** What a note tells of (partnership practice B.4). */
public enum NoteType {
    VISIT("Visit"),
    CALL("Call"),
    MEETING("Meeting"),
    OBSERVATION("Observation"),
    ANALYSIS("Analysis"),
    DECISION("Decision"),
    MGMT_OVERSIGHT("Management oversight");

    private final String words;

    NoteType(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
