package org.margatetaskforce.cases.action;

/** How much waits on it. */
public enum ActionPriority {
    HIGH("High"),
    NORMAL("Normal"),
    LOW("Low");

    private final String words;

    ActionPriority(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
