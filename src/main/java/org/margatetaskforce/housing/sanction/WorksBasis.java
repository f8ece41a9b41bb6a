package org.margatetaskforce.housing.sanction;

/** On what ground the authority does works itself (Sch 3 paras 1 and 3; s.40). */
public enum WorksBasis {
    BY_AGREEMENT("By agreement, at their expense (Sch 3 para 1)"),
    NOT_COMPLIED("Without agreement: the notice is not complied with (Sch 3 para 3)"),
    NO_REASONABLE_PROGRESS("Without agreement: no reasonable progress (Sch 3 para 3)"),
    EMERGENCY("Emergency remedial action (section 40)");

    private final String words;

    WorksBasis(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
