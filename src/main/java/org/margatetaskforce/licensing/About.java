package org.margatetaskforce.licensing;

/** Of whom or what a piece of evidence or an answer speaks. */
public enum About {
    HOLDER("Proposed licence holder"),
    MANAGER("Person managing"),
    ASSOCIATE("An associate or former associate (s.89(3))"),
    ARRANGEMENTS("The management arrangements");

    private final String words;

    About(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
