package org.margatetaskforce.cases;

/** What a shared case is about (partnership practice B.2); its letter stands in the reference. */
public enum CaseType {
    FAMILY('F'),
    PROPERTY('P'),
    INDIVIDUAL('I'),
    LANDLORD('L'),
    PROBLEM('B');

    private final char letter;

    CaseType(char letter) {
        this.letter = letter;
    }

    /** The letter in {@code MTF-P-2011-00001}. */
    public char letter() {
        return letter;
    }
}
