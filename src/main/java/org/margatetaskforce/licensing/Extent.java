package org.margatetaskforce.licensing;

/** How much of a building the licensable house is (Housing Act 2004 s.99; Northumberland Mews v Thanet [2022] UKUT 179 (LC)). */
public enum Extent {
    WHOLE_BUILDING("The whole building"),
    FLAT("One flat"),
    SEVERAL_FLATS("Several flats");

    private final String words;

    Extent(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
