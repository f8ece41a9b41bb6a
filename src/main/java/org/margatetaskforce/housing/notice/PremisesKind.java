package org.margatetaskforce.housing.notice;

/** What a notice is about, as Schedules 1 and 2 tell apart whom it is served on. */
public enum PremisesKind {
    HOUSE("A house, or another dwelling that is no flat"),
    HOUSE_HMO("A house in multiple occupation that is no flat"),
    FLAT("A flat"),
    FLAT_HMO("A flat in multiple occupation"),
    COMMON_PARTS("Common parts, or a building of flats");

    private final String words;

    PremisesKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Occupied by more than one household. */
    public boolean isHmo() {
        return this == HOUSE_HMO || this == FLAT_HMO;
    }

    /** Is another part of the building concerned than one dwelling? */
    public boolean isCommon() {
        return this == COMMON_PARTS;
    }
}
