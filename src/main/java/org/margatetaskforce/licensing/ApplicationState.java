package org.margatetaskforce.licensing;

/** Where an application stands (Housing Act 2004 Sch 5; the council's own steps before it). */
public enum ApplicationState {
    DRAFT("Draft"),
    DISCARDED("Discarded"),
    RECEIVED("Received"),
    INCOMPLETE("Incomplete"),
    DULY_MADE("Duly made"),
    RETURNED("Returned as not duly made"),
    REDIRECTED("Redirected to Part 2"),
    EXEMPT("Exempt"),
    UNDER_ASSESSMENT("Under assessment"),
    PROPOSED_GRANT("Proposed to grant"),
    PROPOSED_REFUSE("Proposed to refuse"),
    PROPOSED_MODIFIED("Modifications proposed"),
    DECIDED_GRANT("Granted"),
    DECIDED_REFUSE("Refused"),
    IN_FORCE("In force"),
    EXPIRED("Expired"),
    ENDED("Ended by the tribunal"),
    REVOKED("Revoked"),
    DIED("Ended by the death of its holder"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ApplicationState(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }

    /** Has an application in this state neither been decided nor been closed? A draft is not yet an application. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED,
                    INCOMPLETE,
                    DULY_MADE,
                    UNDER_ASSESSMENT,
                    PROPOSED_GRANT,
                    PROPOSED_REFUSE,
                    PROPOSED_MODIFIED -> true;
            default -> false;
        };
    }

    /** Is a proposal out for representations? */
    public boolean isProposed() {
        return this == PROPOSED_GRANT || this == PROPOSED_REFUSE || this == PROPOSED_MODIFIED;
    }

    /** May the form still be filled in? From the day it was duly made it is evidence and stays as it is. */
    public boolean isEditable() {
        return this == DRAFT || this == RECEIVED || this == INCOMPLETE;
    }
}
