package org.margatetaskforce.people;

/** Where a child is taught, or with whom somebody is registered (partnership practice B.1). */
public enum EnrolmentKind {
    MAINSTREAM("mainstream school"),
    SPECIAL("special school"),
    PRU("pupil referral unit"),
    ALT_PROVISION("alternative provision"),
    EHE("educated at home"),
    NONE("in no school"),
    GENERAL_PRACTICE("general practice");

    private final String words;

    EnrolmentKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Health, class D16; a school is class D6 (partnership practice F.3). */
    public boolean isHealth() {
        return this == GENERAL_PRACTICE;
    }

    /** Whether it names an organisation: educated at home or in no school there is none. */
    public boolean hasOrganisation() {
        return this != EHE && this != NONE;
    }
}
