package org.margatetaskforce.housing.sanction;

/** What an offence is an offence against: what was served, a licence, or neither (Housing Act 2004 ss.30, 32, 95, 236, 238, 241). */
public enum StandsOn {
    IMPROVEMENT_NOTICE("an improvement notice"),
    PROHIBITION_ORDER("a prohibition order"),
    LICENCE("a licence"),
    HOUSE("the house itself, where neither notice nor licence was broken");

    private final String words;

    StandsOn(String words) {
        this.words = words;
    }

    /** As a sentence says it. */
    public String words() {
        return words;
    }
}
