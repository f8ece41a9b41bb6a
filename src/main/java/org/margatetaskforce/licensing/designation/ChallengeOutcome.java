package org.margatetaskforce.licensing.designation;

/** What became of a claim for judicial review. */
public enum ChallengeOutcome {
    DISMISSED("Dismissed"),
    WITHDRAWN("Withdrawn"),
    QUASHED("The designation is quashed");

    private final String words;

    ChallengeOutcome(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
