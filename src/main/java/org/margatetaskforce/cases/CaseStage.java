package org.margatetaskforce.cases;

/** Where a shared case stands (partnership practice B.2, table of stages). */
public enum CaseStage {
    REFERRED("Referred"),
    AWAITING_TASKING("Awaiting tasking"),
    URGENT("Urgent"),
    ACCEPTED("Accepted"),
    ALLOCATED("Allocated"),
    ASSESSMENT("Assessment"),
    PLAN("Plan"),
    ACTIVE("Active"),
    CLOSING("Closing"),
    HANDOVER("Handing over"),
    STEPPED_UP("Stepped up"),
    SINGLE_AGENCY("With a single agency"),
    DEFERRED("Deferred"),
    REJECTED("Rejected"),
    CLOSED("Closed");

    private final String words;

    CaseStage(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Nothing more happens on it: read only, late information goes in as a dated addendum. */
    public boolean isOver() {
        return this == REJECTED || this == CLOSED;
    }
}
