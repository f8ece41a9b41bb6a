package org.margatetaskforce.licensing;

/** What kind of house it is (SI 2006/373 Sch 2 para 2). */
public enum HouseType {
    HOUSE_SINGLE_OCCUPATION("House in single occupation"),
    HOUSE_IN_MULTIPLE_OCCUPATION("House in multiple occupation"),
    FLAT_SINGLE_OCCUPATION("Flat in single occupation"),
    FLAT_MULTIPLE_OCCUPATION("Flat in multiple occupation"),
    HOUSE_CONVERTED_TO_FLATS("House converted into self-contained flats only"),
    PURPOSE_BUILT_BLOCK("Purpose-built block of flats"),
    OTHER("Other");

    private final String words;

    HouseType(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
