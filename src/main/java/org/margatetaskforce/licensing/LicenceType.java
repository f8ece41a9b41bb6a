package org.margatetaskforce.licensing;

/** What a licence covers: the council's policy gives a whole building of flats its own price. */
public enum LicenceType {
    DWELLING("Dwelling"),
    BUILDING("Building: the freeholder lets two or more flats in it");

    private final String words;

    LicenceType(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
