package org.margatetaskforce.housing.notice;

/** Where a notice or order stands. */
public enum NoticeState {
    DRAFTED("Being drafted"),
    SIGNED("Signed, to be served"),
    SERVED("Served"),
    APPEALED("Under appeal"),
    SUSPENDED("Suspended"),
    OPERATIVE("Operative"),
    BREACHED("Not complied with"),
    COMPLIED("Complied with, to be revoked"),
    REVOKED("Revoked"),
    QUASHED("Quashed on appeal"),
    COMPLETED("Completed");

    private final String words;

    NoticeState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Is it at its end? */
    public boolean isEnded() {
        return this == REVOKED || this == QUASHED || this == COMPLETED;
    }

    /** Has it reached those whom it must reach, without being at its end? */
    public boolean isStanding() {
        return this != DRAFTED && this != SIGNED && !isEnded();
    }

    /** The kind of status it is shown as. */
    public String kind() {
        return switch (this) {
            case BREACHED -> "danger";
            case APPEALED, SUSPENDED, COMPLIED -> "warning";
            case REVOKED, COMPLETED, QUASHED -> "done";
            default -> "neutral";
        };
    }
}
