package org.margatetaskforce.licensing;

import java.util.Locale;

/** The sections of an application form, in the order they are filled in. */
public enum Section {
    HOUSE("The house and the licence"),
    LICENSABILITY("Does it need a licence?"),
    APPLICANT("Applicant"),
    HOLDER("Proposed licence holder"),
    MANAGER("Person managing"),
    CONTROL("Person having control"),
    BOUND("Persons bound by a condition"),
    INTERESTS("Others with an interest"),
    DETAILS("Details of the property"),
    SAFETY("Safety and certificates"),
    FITNESS("Fit and proper person"),
    MANAGEMENT("Management arrangements"),
    NOTIFIED("Persons told of the application"),
    DECLARATIONS("Declarations"),
    FEE("Fee");

    private final String words;

    Section(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }

    /** The section as it stands in an address: {@code safety}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
