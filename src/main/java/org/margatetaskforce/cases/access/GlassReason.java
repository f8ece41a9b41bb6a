package org.margatetaskforce.cases.access;

/** Why somebody needs to know more now (partnership practice F.5). */
public enum GlassReason {
    /** Somebody's life is at risk. */
    RISK_TO_LIFE("Somebody’s life is at risk"),
    /** A child is at risk. */
    CHILD_AT_RISK("A child is at risk"),
    /** Somebody is about to go there. */
    IMMINENT_VISIT("We are about to go there"),
    /** A court asks today. */
    COURT_TODAY("A court asks today");

    private final String words;

    GlassReason(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
