package org.margatetaskforce.licensing;

/** The age bands of the application form, which are not those of hazard rating. */
public enum AgeOfConstruction {
    BEFORE_1919("Before 1919"),
    FROM_1919_TO_1945("1919 to 1945"),
    FROM_1945_TO_1964("1945 to 1964"),
    FROM_1965_TO_1980("1965 to 1980"),
    AFTER_1980("After 1980");

    private final String words;

    AgeOfConstruction(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
