package org.margatetaskforce.housing;

/** By what right those who live there do. */
public enum Tenure {
    PRIVATE_RENTED("Rented from a private landlord"),
    REGULATED("Rented, regulated (Rent Act)"),
    LICENCE("Lodger or licensee"),
    TIED("Goes with the job"),
    TEMPORARY("Temporary accommodation"),
    REGISTERED_PROVIDER("Rented from a housing association"),
    LOCAL_AUTHORITY("Rented from the council"),
    OWNER_OCCUPIED("Lived in by its owner"),
    UNKNOWN("Not known");

    private final String words;

    Tenure(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
