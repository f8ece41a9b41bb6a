package org.margatetaskforce.licensing;

/** Partners asked about a house and those concerned with it. */
public enum Consultee {
    POLICE("Kent Police"),
    COMMUNITY_SAFETY("Community safety"),
    COUNCIL_TAX("Council tax"),
    FIRE_AND_RESCUE("Kent Fire and Rescue");

    private final String words;

    Consultee(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
