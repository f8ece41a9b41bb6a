package org.margatetaskforce.cases.referral;

/** Who has been told that nobody answers a referral between agencies. */
public enum AgencyAlarm {
    SUPERVISOR("The supervisor was told"),
    PROGRAMME_MANAGER("The Programme Manager was told");

    private final String words;

    AgencyAlarm(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
