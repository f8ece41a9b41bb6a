package org.margatetaskforce.people;

/** By what right somebody lives where they live (partnership practice B.1). */
public enum Tenure {
    OWNER("owner-occupier"),
    PRIVATE_RENT("rents privately"),
    SOCIAL("social tenant"),
    TEMP_ACCOM("temporary accommodation"),
    HOTEL_HOSTEL("hotel or hostel"),
    CARE_PLACEMENT("care placement"),
    NO_FIXED_ABODE("no fixed abode"),
    STAYS("stays there");

    private final String words;

    Tenure(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
