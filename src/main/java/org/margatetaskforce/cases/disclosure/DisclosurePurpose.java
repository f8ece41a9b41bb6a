package org.margatetaskforce.cases.disclosure;

/** What a disclosure is for (partnership practice F.2). */
public enum DisclosurePurpose {
    PREVENT_CRIME("prevention or detection of crime and disorder"),
    PROTECT_CHILD("protection or well-being of a child"),
    PROTECT_ADULT("protection of an adult at risk"),
    HOUSING("housing standards and licensing"),
    HEALTH("health and care"),
    TENANCY("prevention of homelessness, a tenancy"),
    LEGAL("legal proceedings"),
    OTHER("something else, said below");

    private final String words;

    DisclosurePurpose(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
