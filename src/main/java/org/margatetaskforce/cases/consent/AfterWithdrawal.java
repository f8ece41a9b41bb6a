package org.margatetaskforce.cases.consent;

/** What follows from a withdrawal (partnership practice C.2). */
public enum AfterWithdrawal {
    CLOSE("the case is closed"),
    OTHER_GATEWAY("it goes on, on another legal basis"),
    STEP_UP("it is stepped up to social care");

    private final String words;

    AfterWithdrawal(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
