package org.margatetaskforce.licensing.unlicensed;

/**
 * What speaks for it that a home is let. How much each counts stands in {@code licensing.signal_kind}, with dates; of what an officer
 * may enter, council tax and benefit information may be used for this by section 237 of the Housing Act 2004.
 */
public enum SignalKind {
    HOUSING_BENEFIT("Housing benefit paid for a tenancy", true),
    COUNCIL_TAX("Council tax: a tenant pays, or an owner elsewhere", true),
    ADVERT("Advertised to let", true),
    VISIT("Said at the door to be rented", true),
    COMPLAINT("A tenant complained of it", true),
    TENANCY("A private tenancy is on record", false),
    REDIRECTED("An application was redirected to Part 2, and no HMO licence followed", false),
    PAST_LICENCE("Was licensed before", false),
    FILE_ENDED("An application was withdrawn or returned", false),
    MANAGED("Somebody is on record as managing it", false);

    private final String words;
    private final boolean entered;

    SignalKind(String words, boolean entered) {
        this.words = words;
        this.entered = entered;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** True where an officer or a file says it; the others are read off what is on record. */
    public boolean isEntered() {
        return entered;
    }
}
