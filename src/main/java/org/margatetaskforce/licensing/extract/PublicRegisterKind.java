package org.margatetaskforce.licensing.extract;

/** One of the three registers (Housing Act 2004 s.232(1)). */
public enum PublicRegisterKind {
    LICENCES("register of licences in force", "Housing Act 2004 s.232(1)(a); SI 2006/373 reg 11"),
    EXEMPTIONS("register of temporary exemption notices in force", "Housing Act 2004 s.232(1)(b); SI 2006/373 reg 12"),
    ORDERS("register of management orders in force", "Housing Act 2004 s.232(1)(c); SI 2006/373 reg 13");

    private final String words;
    private final String provision;

    PublicRegisterKind(String words, String provision) {
        this.words = words;
        this.provision = provision;
    }

    /** What it is called on a page and in an extract. */
    public String words() {
        return words;
    }

    /** The provision under which it is kept. */
    public String provision() {
        return provision;
    }

    /** The register in which an entry of this reference stands: by what the reference begins with. */
    static PublicRegisterKind of(String reference) {
        if (reference.startsWith("MO-")) {
            return ORDERS;
        }
        return reference.startsWith("TE-") ? EXEMPTIONS : LICENCES;
    }
}
