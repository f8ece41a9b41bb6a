package org.margatetaskforce.licensing;

/** The answer to "does this house need a licence under Part 3?" */
public enum LicensabilityOutcome {
    LICENSABLE("A licence is needed"),
    NOT_LICENSABLE("No licence is needed"),
    PART_2("A licence under Part 2 is needed instead"),
    EXEMPT("Exempt");

    private final String words;

    LicensabilityOutcome(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
