package org.margatetaskforce.cases.note;

/** Whether a note says what was seen, what is thought, or what somebody else said (partnership practice B.4). */
public enum NoteNature {
    FACT("Fact: I saw or heard it myself"),
    OPINION("Opinion: what I make of it"),
    THIRD_PARTY("Third party: what somebody else told me");

    private final String words;

    NoteNature(String words) {
        this.words = words;
    }

    /** As a form offers it. */
    public String words() {
        return words;
    }

    /** As a note is labelled. */
    public String label() {
        return words.substring(0, words.indexOf(':'));
    }
}
