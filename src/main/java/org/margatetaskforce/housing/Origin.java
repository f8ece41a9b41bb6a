package org.margatetaskforce.housing;

/** What made the authority look at a dwelling (Housing Act 2004 ss.3 and 4). */
public enum Origin {
    COMPLAINT("Complaint"),
    REFERRAL("Referral from a partner"),
    LICENCE_VISIT("Licence visit"),
    PROACTIVE("Found on the street"),
    /** In writing by a justice of the peace or a parish council: the proper officer must inspect (s.4(2), (3)). */
    OFFICIAL_COMPLAINT("Official complaint");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Must the dwelling be inspected without delay, so that nothing informal comes before (s.4(2))? */
    public boolean mustBeInspected() {
        return this == OFFICIAL_COMPLAINT;
    }
}
