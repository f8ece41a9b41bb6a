package org.margatetaskforce.cases.meeting;

import org.margatetaskforce.cases.action.ActionSource;

/** The meetings of the task force (partnership practice A.2, B.4). */
public enum MeetingType {
    TASKING("Tasking meeting", ActionSource.TASKING),
    TAF("Team around the family", ActionSource.TAF),
    REVIEW("Case review", ActionSource.REVIEW),
    OMG("Operational Management Group", ActionSource.OMG),
    STRATEGY("Strategy meeting", ActionSource.STRATEGY),
    OPS_BRIEF("Operations briefing", ActionSource.BRIEFING);

    private final String words;
    private final ActionSource source;

    MeetingType(String words, ActionSource source) {
        this.words = words;
        this.source = source;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** It is about one case. */
    public boolean isOfCase() {
        return this == TAF || this == REVIEW;
    }

    /** Where an action that it gives was decided. */
    ActionSource source() {
        return source;
    }
}
