package org.margatetaskforce.housing.sanction;

/** What follows from a breach: one of them, and never two for the same conduct. */
public enum Course {
    CIVIL_PENALTY("Civil penalty (section 249A)"),
    PROSECUTION("Prosecution"),
    SIMPLE_CAUTION("Simple caution"),
    NO_FURTHER_ACTION("No further action");

    private final String words;

    Course(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
