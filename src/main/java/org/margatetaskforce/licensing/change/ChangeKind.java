package org.margatetaskforce.licensing.change;

/** What is decided about a licence after its grant (Housing Act 2004 Sch 5 Part 2). */
public enum ChangeKind {
    VARIATION("Variation of the licence", "vary the licence", "section 92", "paragraphs 14 and 15", "paragraph 16"),
    REVOCATION("Revocation of the licence", "revoke the licence", "section 93", "paragraphs 22 and 23", "paragraph 24"),
    REFUSAL_TO_VARY(
            "Refusal to vary the licence",
            "refuse to vary the licence",
            "section 92",
            "paragraphs 19 and 20",
            "paragraph 21"),
    REFUSAL_TO_REVOKE(
            "Refusal to revoke the licence",
            "refuse to revoke the licence",
            "section 93",
            "paragraphs 26 and 27",
            "paragraph 28");

    private final String words;
    private final String verb;
    private final String section;
    private final String proposal;
    private final String decision;

    ChangeKind(String words, String verb, String section, String proposal, String decision) {
        this.words = words;
        this.verb = verb;
        this.section = section;
        this.proposal = proposal;
        this.decision = decision;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }

    /** What the council does by it: "vary the licence". */
    public String verb() {
        return verb;
    }

    /** The section that gives the power. */
    public String section() {
        return section;
    }

    /** The paragraphs of Schedule 5 under which it is proposed. */
    public String proposal() {
        return proposal;
    }

    /** The paragraph of Schedule 5 under which the decision is served. */
    public String decision() {
        return decision;
    }

    /** Is it a refusal of what the holder asked for? */
    public boolean isRefusal() {
        return this == REFUSAL_TO_VARY || this == REFUSAL_TO_REVOKE;
    }

    /** Is it about the terms of a licence that goes on? */
    public boolean isAboutTerms() {
        return this == VARIATION || this == REFUSAL_TO_VARY;
    }
}
