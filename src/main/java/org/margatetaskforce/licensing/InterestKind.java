package org.margatetaskforce.licensing;

/** The tie of somebody else to the house (SI 2006/373 Sch 2). */
public enum InterestKind {
    FREEHOLDER("Freeholder"),
    SUPERIOR_LESSEE("Superior lessee"),
    LEASEHOLDER("Leaseholder"),
    MORTGAGEE("Mortgagee"),
    OTHER_OWNER("Other owner"),
    SHORT_TENANT("Tenant with three years or less to run");

    private final String words;

    InterestKind(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
