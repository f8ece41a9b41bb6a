package org.margatetaskforce.cases.subjectaccess;

/** How a subject access request stands (partnership practice F.5). */
public enum SubjectState {
    RECEIVED("waits for the fee or proof of identity", "warning"),
    GATHERED("with the agencies", "warning"),
    PREPARED("prepared, for the second person", "warning"),
    RELEASED("released, to be sent", "warning"),
    SENT("answered", "done"),
    ENDED("ended without an answer", "neutral");

    private final String words;
    private final String kind;

    SubjectState(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The kind of status it is shown as. */
    public String kind() {
        return kind;
    }

    /** Somebody has still to do something. */
    public boolean isOpen() {
        return this != SENT && this != ENDED;
    }
}
