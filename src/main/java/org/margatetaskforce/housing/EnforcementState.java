package org.margatetaskforce.housing;

/**
 * Where a housing enforcement case stands (the states of practice before an action is decided; from there on each notice
 * and order has states of its own).
 */
public enum EnforcementState {
    REPORTED("Reported"),
    INFORMAL("With the landlord informally"),
    INSPECTION_DUE("Inspection due"),
    NO_ACCESS("No access"),
    WARRANT_SOUGHT("Warrant sought"),
    INSPECTED("Inspected"),
    ASSESSED("Hazards assessed"),
    ACTION_DECIDED("Action decided"),
    CLOSED_INFORMALLY("Closed: put right informally"),
    CLOSED_NO_HAZARD("Closed: no hazard"),
    CLOSED_NO_ACTION("Closed: no action on category 2 hazards"),
    CLOSED_COMPLIED("Closed: hazards removed"),
    CLOSED_ACTION_COMPLETED("Closed: course of action completed");

    private final String words;

    EnforcementState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Is the case at its end? */
    public boolean isClosed() {
        return name().startsWith("CLOSED");
    }
}
