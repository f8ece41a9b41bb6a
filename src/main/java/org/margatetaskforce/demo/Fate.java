package org.margatetaskforce.demo;

/**
 * How far an application has come by the demo town's today, and how many of each there are. A licence cannot yet have
 * expired: none is shorter than what is left of May 2011; the clock shows that.
 */
enum Fate {
    IN_FORCE(24),
    UNDER_APPEAL(4),
    DECIDED_GRANT(34),
    DECIDED_REFUSE(8),
    TO_SERVE_DECISION(6),
    TO_DECIDE(10),
    TO_CONSIDER(16),
    PROPOSED_MODIFIED(8),
    PROPOSED_REFUSE(12),
    PROPOSED_GRANT(72),
    TO_SERVE_PROPOSAL(16),
    TO_APPROVE(8),
    UNDER_ASSESSMENT(36),
    DULY_MADE(26),
    RETURNED(8),
    INCOMPLETE_OVERDUE(10),
    INCOMPLETE(32),
    RECEIVED(32),
    REDIRECTED(6),
    EXEMPT(6),
    WITHDRAWN(8),
    DRAFT(18);

    private final int many;

    Fate(int many) {
        this.many = many;
    }

    int many() {
        return many;
    }
}
