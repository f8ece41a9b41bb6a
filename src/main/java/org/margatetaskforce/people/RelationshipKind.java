package org.margatetaskforce.people;

/** What one person is to another (partnership practice B.1). Stored in one direction; the other is derived. */
public enum RelationshipKind {
    PARENT("parent", "child"),
    STEP_PARENT("step-parent", "stepchild"),
    CARER("carer", "cared for by them"),
    PARTNER("partner", "partner"),
    EX_PARTNER("former partner", "former partner"),
    SIBLING("brother or sister", "brother or sister"),
    HALF_SIBLING("half-brother or half-sister", "half-brother or half-sister"),
    STEP_SIBLING("stepbrother or stepsister", "stepbrother or stepsister"),
    GRANDPARENT("grandparent", "grandchild"),
    OTHER_KIN("other kin", "other kin"),
    NON_KIN_ASSOCIATE("associate, not kin", "associate, not kin"),
    /** From the one who fears to the one feared: class D17. */
    FEARS("fears them", "feared by them");

    private final String words;
    private final String inverse;

    RelationshipKind(String words, String inverse) {
        this.words = words;
        this.inverse = inverse;
    }

    /** What the one it goes from is to the other: "parent". */
    public String words() {
        return words;
    }

    /** What the one it goes to is to the first: "child". */
    public String inverseWords() {
        return inverse;
    }

    /** The same seen from either side. */
    public boolean isMutual() {
        return words.equals(inverse);
    }

    /** Whether the one it goes from can have parental responsibility for the other. */
    public boolean mayHaveResponsibility() {
        return switch (this) {
            case PARENT, STEP_PARENT, CARER, GRANDPARENT, OTHER_KIN -> true;
            default -> false;
        };
    }

    /** D17 for a fear, else D4 (partnership practice F.3). */
    public int dataClass() {
        return this == FEARS ? 17 : 4;
    }
}
