package org.margatetaskforce.licensing.designation;

/** Of what kind a person or body is that answered a consultation: never who. */
public enum RespondentKind {
    LANDLORD("Landlord"),
    AGENT("Letting or managing agent"),
    LANDLORD_BODY("Body of landlords"),
    TENANT("Private tenant"),
    TENANT_BODY("Body of tenants"),
    RESIDENT("Other resident"),
    BUSINESS("Local business"),
    ADVICE("Advice service"),
    PUBLIC_BODY("Public body"),
    OTHER("Other");

    private final String words;

    RespondentKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
