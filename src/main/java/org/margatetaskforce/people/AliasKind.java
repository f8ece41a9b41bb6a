package org.margatetaskforce.people;

/** Why somebody has another name. */
public enum AliasKind {
    MAIDEN("name before marriage"),
    MARRIED("married name"),
    FORMER("former name"),
    ALSO_KNOWN_AS("also known as"),
    SPELLING("another spelling");

    private final String words;

    AliasKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
