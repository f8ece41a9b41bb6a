package org.margatetaskforce.cases;

/** What a partner agency says to a proposed closing (partnership practice B.2). */
public enum ClosingAnswer {
    AGREES("It agrees"),
    OBJECTS("It objects");

    private final String words;

    ClosingAnswer(String words) {
        this.words = words;
    }

    /** As a form offers it. */
    public String words() {
        return words;
    }
}
