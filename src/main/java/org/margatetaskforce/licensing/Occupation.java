package org.margatetaskforce.licensing;

/** How a house is occupied (Housing Act 2004 s.79(2)(b)). */
public enum Occupation {
    ONE_TENANCY("Let as a whole under one tenancy or licence"),
    SEVERAL_TENANCIES("Let in parts under two or more tenancies or licences"),
    VACANT("Empty"),
    OWNER_OCCUPIED("Lived in by its owner, nothing let");

    private final String words;

    Occupation(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
