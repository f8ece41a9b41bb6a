package org.margatetaskforce.people;

/** In what way somebody is tied to a property (Housing Act 2004 ss.262–263, Sch.5 para.13). */
public enum InterestKind {
    FREEHOLDER,
    LEASEHOLDER,
    /** Receives the rack-rent, or would (s.263(1)). */
    PERSON_HAVING_CONTROL,
    /** Receives rents from the occupiers (s.263(3)). */
    PERSON_MANAGING,
    MANAGING_AGENT,
    MORTGAGEE,
    LICENCE_HOLDER,
    TENANT;

    /** Whether a notice about a licence goes to them as a relevant person (Sch.5 para.13(2)); a tenant of up to three years' is not one. */
    public boolean isRelevantPerson() {
        return this != TENANT;
    }
}
