package org.margatetaskforce.safety.incident;

/** As what somebody was in an incident (partnership practice B.1). */
public enum IncidentRole {
    VICTIM("Victim"),
    /** Who complained: an identity of a class of its own (D21), shown to those few posts on their cases. */
    COMPLAINANT("Complained"),
    SUSPECT("Suspect"),
    WITNESS("Witness"),
    RESIDENT("Lives there");

    /** The class of who complained (partnership practice F.3: D21). */
    public static final int COMPLAINANT_CLASS = 21;

    private final String words;

    IncidentRole(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The class of a row that says so of somebody, in an incident of a class. */
    int classIn(int ofIncident) {
        return this == COMPLAINANT ? COMPLAINANT_CLASS : ofIncident;
    }
}
