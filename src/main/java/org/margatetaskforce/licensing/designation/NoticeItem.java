package org.margatetaskforce.licensing.designation;

/** How a notice of a designation, or of its revocation, is given (SI 2006/373 regs 9 and 10). */
public enum NoticeItem {
    BOARD("On the notice board of the municipal building nearest the area"),
    WEBSITE("On the council’s website"),
    NEWSPAPER("In a local newspaper"),
    CONSULTEES("Copies to those who were consulted");

    private final String words;

    NoticeItem(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
