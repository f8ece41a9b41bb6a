package org.margatetaskforce.people;

/** In what way somebody stands behind a company. */
public enum ControlBasis {
    OWNS("owns it"),
    DIRECTS("directs it"),
    TRADES_AS("trades as it"),
    ACTS_FOR("acts for it"),
    OTHER("controls it in another way");

    private final String words;

    ControlBasis(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
