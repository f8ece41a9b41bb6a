package org.margatetaskforce.cases.action;

/** Where an action was decided upon (partnership practice B.3). */
public enum ActionSource {
    TASKING("Tasking meeting"),
    TAF("Team around the family"),
    OMG("Operational Management Group"),
    REVIEW("Case review"),
    VISIT("Visit"),
    STG("Steering Group"),
    STRATEGY("Strategy meeting"),
    BRIEFING("Briefing"),
    REFERRAL("Referral"),
    CASE("Work on the case");

    private final String words;

    ActionSource(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
