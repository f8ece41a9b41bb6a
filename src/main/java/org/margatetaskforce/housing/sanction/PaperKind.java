package org.margatetaskforce.housing.sanction;

/** The papers that one officer drafts and another signs. */
public enum PaperKind {
    WORKS_NOTICE("Notice of works in default"),
    DEMAND("Demand for expenses"),
    NOTICE_OF_INTENT("Notice of intent to impose a civil penalty"),
    FINAL_NOTICE("Final notice of a civil penalty");

    private final String words;

    PaperKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
