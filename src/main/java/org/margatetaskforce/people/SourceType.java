package org.margatetaskforce.people;

/** Where a fact about people and places came from (partnership practice B.1). */
public enum SourceType {
    SELF_REPORT("they said so themselves"),
    VISIT("seen on a visit"),
    AGENCY_RECORD("an agency's record"),
    LANDLORD("the landlord or agent"),
    COUNCIL_TAX("council tax"),
    OTHER("another source");

    private final String words;

    SourceType(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
