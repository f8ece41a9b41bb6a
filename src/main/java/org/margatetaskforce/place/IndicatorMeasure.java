package org.margatetaskforce.place;

/** How a domain of deprivation is told of a small area. */
public enum IndicatorMeasure {
    /** Its place among all of England's; 1 is the most deprived. Two that tie stand half between two places. */
    RANK("[1-9][0-9]{0,4}(\\.5)?"),
    /** Its tenth; 1 is the most deprived. */
    DECILE("[1-9]|10"),
    /** What was reckoned; 2019 publishes none. */
    SCORE("-?[0-9]{1,5}(\\.[0-9]{1,20})?");

    private final String pattern;

    IndicatorMeasure(String pattern) {
        this.pattern = pattern;
    }

    boolean fits(String text) {
        return text.matches(pattern);
    }
}
