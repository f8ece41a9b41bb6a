package org.margatetaskforce.housing.sanction;

/** What an expense is for: the charges of section 49, or works. */
public enum ExpenseKind {
    INSPECTION("Inspecting, and considering what to do (section 49(1))"),
    DECIDING("Deciding what action to take (section 49(1))"),
    SERVING("Serving the notice or order (section 49(1))"),
    WORKS("Works done by the authority (Sch 3 para 8; section 42)");

    private final String words;

    ExpenseKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
