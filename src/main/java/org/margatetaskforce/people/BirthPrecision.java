package org.margatetaskforce.people;

/** How well the day of somebody's birth is known (partnership practice B.1). */
public enum BirthPrecision {
    EXACT("the day is known"),
    YEAR("only the year is known"),
    ESTIMATED("estimated"),
    UNBORN("not born yet");

    private final String words;

    BirthPrecision(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
