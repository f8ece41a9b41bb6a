package org.margatetaskforce.licensing.carried;

/** How the home of a licence of another register was found. */
public enum CarriedDoor {
    WAITS("to be decided"),
    CERTAIN("found by its address"),
    GIVEN("by the UPRN in the file"),
    BY_HAND("chosen by an officer"),
    NONE("the gazetteer has no such home");

    private final String words;

    CarriedDoor(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
