package org.margatetaskforce.licensing;

/** What somebody is in an application (Housing Act 2004 ss.87-90, 262, 263). */
public enum PartyRole {
    APPLICANT("Applicant"),
    HOLDER("Proposed licence holder"),
    MANAGER("Person managing"),
    CONTROL("Person having control"),
    BOUND("Person bound by a condition"),
    INTEREST("Other person with an interest");

    private final String words;

    PartyRole(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
