package org.margatetaskforce.licensing;

/** What an application under assessment or proposed waits for an officer to do. */
public enum NextStep {
    ASSESS,
    APPROVE,
    SERVE_PROPOSAL,
    CONSIDER,
    SERVE_MODIFICATION,
    DECIDE,
    SERVE_DECISION
}
