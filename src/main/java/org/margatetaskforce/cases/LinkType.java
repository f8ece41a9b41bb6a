package org.margatetaskforce.cases;

/** How two cases have to do with each other (partnership practice B.1); read from either end. */
public enum LinkType {
    SAME_PEOPLE("Same people as", "Same people as"),
    SAME_PLACE("Same place as", "Same place as"),
    CAUSES("Causes", "Caused by"),
    VICTIM_OF("Victim of", "Harms"),
    LANDLORD_OF("Landlord of", "Let by the landlord in"),
    REPEAT_OF("Repeat of", "Taken up again in"),
    MERGED_INTO("Merged into", "Has taken in");

    private final String forwards;
    private final String backwards;

    LinkType(String forwards, String backwards) {
        this.forwards = forwards;
        this.backwards = backwards;
    }

    /** As the case says it from which the link goes out. */
    public String words() {
        return forwards;
    }

    /** As the other case says it. */
    public String backwards() {
        return backwards;
    }
}
