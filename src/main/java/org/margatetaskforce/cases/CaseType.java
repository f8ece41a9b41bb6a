package org.margatetaskforce.cases;

/** What a shared case is about (partnership practice B.2); its letter stands in the reference. */
public enum CaseType {
    FAMILY('F', "Family"),
    PROPERTY('P', "Property"),
    INDIVIDUAL('I', "Individual"),
    LANDLORD('L', "Landlord"),
    PROBLEM('B', "Problem or place");

    private final char letter;
    private final String words;

    CaseType(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The letter in {@code MTF-P-2011-00001}. */
    public char letter() {
        return letter;
    }
}
