package org.margatetaskforce.cases;

/** Why a case is the task force's: a home, place or incident in one of the two wards, or an exception (partnership practice B.2 ii). */
public enum WardBasis {
    CLIFTONVILLE_WEST("Cliftonville West"),
    MARGATE_CENTRAL("Margate Central"),
    EXCEPTION("Outside the wards, by exception");

    private final String words;

    WardBasis(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
