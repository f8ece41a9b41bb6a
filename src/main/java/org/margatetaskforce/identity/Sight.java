package org.margatetaskforce.identity;

/** How much of a class of information a post reads (sharing agreement, partnership practice F.3). */
public enum Sight {
    /** All such records. */
    F("all of it"),
    /** The records of cases whose team one is on. */
    C("in cases whose team you are on"),
    /** One's own: what one's agency wrote, or what is about oneself. */
    O("your own"),
    /** That it exists, whose it is and whom to ask. */
    S("that it exists, and whom to ask"),
    /** What to do and not why. */
    P("the instruction, not its reason"),
    /** Numbers alone, small ones suppressed. */
    A("numbers alone"),
    /** Nothing: not that it exists either. */
    H("nothing");

    private final String words;

    Sight(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
