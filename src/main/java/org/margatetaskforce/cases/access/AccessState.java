package org.margatetaskforce.cases.access;

/** Where a request for access stands. */
public enum AccessState {
    /** Nobody has decided. */
    ASKED("Asked", "warning"),
    /** All that was asked is open until its day. */
    GRANTED("Granted", "done"),
    /** Some of it is open until its day. */
    PART("Granted in part", "done"),
    /** Refused, with a reason. */
    REFUSED("Refused", "danger"),
    /** Taken back by the one who asked, before it was decided. */
    WITHDRAWN("Withdrawn", "neutral"),
    /** What was granted was taken back. */
    REVOKED("Taken back", "neutral");

    private final String words;
    private final String kind;

    AccessState(String words, String kind) {
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
}
