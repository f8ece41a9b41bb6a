package org.margatetaskforce.housing.inspection;

/** By what right officers go in to inspect. */
public enum EntryRoute {
    /** s.239(5): to the occupier, if any, and the owner, if known. */
    NOTICE("Notice of entry was given (s.239)", "HA2004_S239"),
    /** s.239(7): no notice where it is to find out whether an offence under s.72, 95(1) or 234(3) was committed. */
    OFFENCE("Without notice: an offence is suspected (s.239(7))", "HA2004_S239_7"),
    /** s.240. */
    WARRANT("By warrant (s.240)", "HA2004_S240");

    private final String words;
    private final String power;

    EntryRoute(String words, String power) {
        this.words = words;
        this.power = power;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The power of entry by which the council's officers go on the visit. */
    String power() {
        return power;
    }
}
