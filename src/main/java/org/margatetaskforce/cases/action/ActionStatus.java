package org.margatetaskforce.cases.action;

/** How far an action has come (partnership practice B.3). */
public enum ActionStatus {
    OPEN("Not started"),
    IN_PROGRESS("In progress"),
    BLOCKED("Blocked"),
    DONE("Done"),
    CANCELLED("Cancelled");

    private final String words;

    ActionStatus(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Nothing more happens to it. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
