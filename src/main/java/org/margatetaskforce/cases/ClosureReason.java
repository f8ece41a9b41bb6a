package org.margatetaskforce.cases;

/** Why a case ended (partnership practice B.2, B.4). */
public enum ClosureReason {
    NEEDS_MET("What it set out to change has changed"),
    STEPPED_DOWN("Stepped down to a universal service"),
    DISENGAGED("Those concerned no longer take part"),
    MOVED("Moved out of the wards and handed over"),
    NO_FURTHER_ACTION("Nothing more for the task force to do"),
    SINGLE_AGENCY_DONE("The one agency working on it has finished"),
    MERGED("Merged into another case");

    private final String words;

    ClosureReason(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
