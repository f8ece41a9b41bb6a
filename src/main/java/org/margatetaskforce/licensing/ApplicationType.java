package org.margatetaskforce.licensing;

/** What is asked for (SI 2006/373 Sch 2). */
public enum ApplicationType {
    NEW("New licence"),
    RENEWAL("Renewal of a licence"),
    VARIATION_REQUEST("Variation of a licence");

    private final String words;

    ApplicationType(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
