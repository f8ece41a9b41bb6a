package org.margatetaskforce.cases.referral;

/** On what footing the referrer tells the task force (partnership practice F.1). */
public enum SharingBasis {
    AGREEMENT("They agreed to it"),
    CRIME("To prevent crime or disorder: Crime and Disorder Act 1998 s.115"),
    CHILDREN("For a child's welfare: Children Act 2004 ss.10 and 11, Children Act 1989 ss.17 and 47"),
    VITAL("Somebody's life is at risk"),
    STATUTORY("Under another power of my agency"),
    UNSURE("I am not sure: please ask me");

    private final String words;

    SharingBasis(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
