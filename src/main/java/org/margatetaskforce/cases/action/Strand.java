package org.margatetaskforce.cases.action;

import org.margatetaskforce.cases.CaseType;

/** The strand of the task force's work that an action belongs to, as the programme manager's board counts them. */
public enum Strand {
    HOUSING("Housing and landlords"),
    FAMILIES("Families"),
    SAFETY("Community safety"),
    WORK("Work and skills"),
    ENGAGEMENT("Community engagement"),
    PROGRAMME("Programme");

    private final String words;

    Strand(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The strand of what is done about a case of this type, unless somebody says otherwise. */
    public static Strand of(CaseType type) {
        return switch (type) {
            case FAMILY -> FAMILIES;
            case PROPERTY, LANDLORD -> HOUSING;
            case INDIVIDUAL, PROBLEM -> SAFETY;
        };
    }
}
