package org.margatetaskforce.licensing.desk;

/** What was found of a decision that was looked at again. */
public enum QualityOutcome {
    SOUND("Sound"),
    LACKING("Sound, but the file lacks something"),
    WRONG("Wrong");

    private final String words;

    QualityOutcome(String words) {
        this.words = words;
    }

    /** As an officer reads it. */
    public String words() {
        return words;
    }
}
