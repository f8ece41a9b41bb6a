package org.margatetaskforce.people;

/** In what way somebody is tied to a property (Housing Act 2004 ss.262–263, Sch.5 para.13). */
public enum InterestKind {
    FREEHOLDER("Freeholder"),
    LEASEHOLDER("Leaseholder"),
    /** Receives the rack-rent, or would (s.263(1)). */
    PERSON_HAVING_CONTROL("Person having control"),
    /** Receives rents from the occupiers (s.263(3)). */
    PERSON_MANAGING("Person managing"),
    MANAGING_AGENT("Managing agent"),
    MORTGAGEE("Mortgagee"),
    LICENCE_HOLDER("Licence holder"),
    TENANT("Tenant");

    private final String words;

    InterestKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Whether a notice about a licence goes to them as a relevant person (Sch.5 para.13(2)); a tenant of up to three years' is not one. */
    public boolean isRelevantPerson() {
        return this != TENANT;
    }
}
