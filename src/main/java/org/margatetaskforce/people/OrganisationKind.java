package org.margatetaskforce.people;

/** What kind of body an organisation is (partnership practice B.1). */
public enum OrganisationKind {
    COMPANY("company"),
    MANAGING_AGENT("managing agent"),
    LENDER("lender"),
    HOUSING_ASSOCIATION("housing association"),
    CHILDRENS_HOME("children's home"),
    FOSTERING_AGENCY("fostering agency"),
    SCHOOL("school"),
    GP_PRACTICE("general practice"),
    EMPLOYER("employer"),
    PUBLIC_BODY("public body"),
    CHARITY("charity"),
    OTHER("other body");

    private final String words;

    OrganisationKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
