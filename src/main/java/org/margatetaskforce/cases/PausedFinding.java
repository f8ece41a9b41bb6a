package org.margatetaskforce.cases;

/** What is found when a case that social care leads is looked at again (partnership practice B.2, C.4). */
public enum PausedFinding {
    STILL_STEPPED_UP("Social care still leads"),
    HANDED_BACK("Social care hands it back, and its lead professional has accepted");

    private final String words;

    PausedFinding(String words) {
        this.words = words;
    }

    /** As a form offers it. */
    public String words() {
        return words;
    }
}
