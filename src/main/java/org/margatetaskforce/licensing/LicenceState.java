package org.margatetaskforce.licensing;

/** Where a licence stands. */
public enum LicenceState {
    GRANTED("Granted, not yet in force"),
    IN_FORCE("In force"),
    EXPIRED("Expired"),
    ENDED("Ended by the tribunal"),
    REVOKED("Revoked"),
    DIED("Ended by the death of its holder");

    private final String words;

    LicenceState(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
