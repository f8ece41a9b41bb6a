package org.margatetaskforce.licensing.exemption;

/** Why a house is exempt for a time. */
public enum ExemptionKind {
    ORDINARY("Temporary exemption notice (s.86)"),
    DEATH("Death of the licence holder (s.91(7) to (9))");

    private final String words;

    ExemptionKind(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
