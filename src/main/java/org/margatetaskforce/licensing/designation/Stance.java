package org.margatetaskforce.licensing.designation;

/** What a representation says of a proposed designation. */
public enum Stance {
    SUPPORTS("Supports"),
    OPPOSES("Opposes"),
    NEITHER("Neither");

    private final String words;

    Stance(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
