package org.margatetaskforce.cases.disposal;

/** What a hold on disposal covers: a moratorium is one on a kind of record, or on all (partnership practice F.6). */
public enum HoldScope {
    RECORD("One case or referral"),
    PERSON("A person, wherever they stand"),
    KIND("A kind of record"),
    ALL("Every record");

    private final String words;

    HoldScope(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
