package org.margatetaskforce.licensing.unlicensed;

/** What is written about a home without a licence, and to whom it goes. */
public enum UnlicensedLetter {
    /** To who controls or manages it, once it is decided that it needs a licence (Housing Act 2004 s.85(1)). */
    LICENCE_REQUIRED(
            "It needs a licence: apply for it",
            "licensing/licence-required",
            "This home needs a licence",
            "P-UNLICENSED-APPLY"),
    /** To whoever has an interest in it or lives there, where control is not known (Local Government (Miscellaneous Provisions) Act 1976 s.16). */
    REQUISITION(
            "Requisition for information: who controls and manages it?",
            "licensing/requisition",
            "Requisition for information",
            "D-REQ16");

    private final String words;
    private final String template;
    private final String title;
    private final String period;

    UnlicensedLetter(String words, String template, String title, String period) {
        this.words = words;
        this.template = template;
        this.title = title;
        this.period = period;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    String template() {
        return template;
    }

    String title() {
        return title;
    }

    /** The period within which it is answered, counted from its service. */
    String period() {
        return period;
    }
}
