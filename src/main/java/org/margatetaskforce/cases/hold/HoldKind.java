package org.margatetaskforce.cases.hold;

/** The kinds of hold on an address. */
public enum HoldKind {
    /** Set after a strategy discussion: no visit of others sets out, no notice is served (partnership practice C.4). */
    HOLD_ENFORCEMENT("Hold on enforcement", "P-HOLD-REVIEW", 15),

    /** A closure notice is authorised or listed: whoever would go there is warned (partnership practice D.5). */
    CLOSURE_PENDING("Closure pending", "P-HOLD-CLOSURE-REVIEW", 10);

    private final String words;
    private final String reviewPeriod;
    private final int reasonClass;

    HoldKind(String words, String reviewPeriod, int reasonClass) {
        this.words = words;
        this.reviewPeriod = reviewPeriod;
        this.reasonClass = reasonClass;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The code of the period after which it is reviewed. */
    String reviewPeriod() {
        return reviewPeriod;
    }

    /** The class of its reason: social-care status (D15), or an intervention against disorder (D10). */
    int reasonClass() {
        return reasonClass;
    }
}
