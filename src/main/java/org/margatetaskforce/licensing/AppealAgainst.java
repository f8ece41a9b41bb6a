package org.margatetaskforce.licensing;

/** What an appeal is against (Housing Act 2004 Sch 5 para 31). */
public enum AppealAgainst {
    GRANT("The grant"),
    REFUSAL("The refusal"),
    TERMS("A term of the licence");

    private final String words;

    AppealAgainst(String words) {
        this.words = words;
    }

    /** Whether it can be appealed against as an application now stands: only what was decided can be. */
    public boolean isOpenOn(ApplicationState state) {
        return (this == REFUSAL) == (state == ApplicationState.DECIDED_REFUSE);
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
