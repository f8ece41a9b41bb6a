package org.margatetaskforce.licensing;

/** The shelves of the library of licence conditions. */
public enum ConditionTopic {
    MANDATORY("Mandatory (Schedule 4)"),
    ANTISOCIAL_BEHAVIOUR("Anti-social behaviour"),
    TENANCY_MANAGEMENT("Tenancy management"),
    PROPERTY("Property"),
    OCCUPANCY("Occupancy"),
    ADMINISTRATIVE("Administrative");

    private final String words;

    ConditionTopic(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
