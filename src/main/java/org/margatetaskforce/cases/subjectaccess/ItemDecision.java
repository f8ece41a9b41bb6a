package org.margatetaskforce.cases.subjectaccess;

/** What an agency decides about a record that is asked for (partnership practice F.5). */
public enum ItemDecision {
    WAITING("to be decided", "warning"),
    GIVEN("given", "done"),
    PART("given with passages taken out", "done"),
    WITHHELD("withheld", "danger");

    private final String words;
    private final String kind;

    ItemDecision(String words, String kind) {
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
