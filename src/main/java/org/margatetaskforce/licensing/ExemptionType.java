package org.margatetaskforce.licensing;

/** Tenancies that take a house out of selective licensing (SI 2006/370 art 2; Housing Act 2004 s.79(3)). */
public enum ExemptionType {
    PROHIBITION_ORDER("Prohibition order in force, not suspended (s.20)"),
    BUSINESS_TENANCY("Business tenancy"),
    LICENSED_PREMISES("Licensed premises"),
    AGRICULTURAL_LAND("Tenancy with agricultural land"),
    AGRICULTURAL_HOLDING("Agricultural holding"),
    PUBLIC_BODY_MANAGED("Managed by a public body"),
    REGULATED_OTHERWISE("Regulated otherwise, such as a care home"),
    STUDENT_INSTITUTION("Managed by a specified educational institution"),
    LONG_LEASE("Lease of more than 21 years, lived in by the lessee or family"),
    FAMILY_OCCUPATION("Lived in by the owner's family as their only or main home"),
    HOLIDAY_LET("Holiday let"),
    RESIDENT_LANDLORD("Landlord shares accommodation with the occupier"),
    REGISTERED_PROVIDER("Let by a registered provider of social housing");

    private final String words;

    ExemptionType(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
