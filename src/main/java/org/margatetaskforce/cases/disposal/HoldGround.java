package org.margatetaskforce.cases.disposal;

/** What a hold on disposal is set for (partnership practice F.6). */
public enum HoldGround {
    CLAIM("Legal claim"),
    INQUIRY("Inquiry"),
    COMPLAINT("Complaint");

    private final String words;

    HoldGround(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
