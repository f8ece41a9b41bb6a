package org.margatetaskforce.cases;

/** Where a shared case stands (partnership practice B.2, table of stages). */
public enum CaseStage {
    REFERRED,
    AWAITING_TASKING,
    URGENT,
    ACCEPTED,
    ALLOCATED,
    ASSESSMENT,
    PLAN,
    ACTIVE,
    CLOSING,
    HANDOVER,
    STEPPED_UP,
    SINGLE_AGENCY,
    DEFERRED,
    REJECTED,
    CLOSED;

    /** Nothing more happens on it: read only, late information goes in as a dated addendum. */
    public boolean isOver() {
        return this == REJECTED || this == CLOSED;
    }
}
