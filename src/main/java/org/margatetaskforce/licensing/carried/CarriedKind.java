package org.margatetaskforce.licensing.carried;

/** What another register calls a licence: by which part of the Housing Act 2004 it was granted. */
public enum CarriedKind {
    /** Part 3, s.85. */
    SELECTIVE("Selective licence"),
    /** Part 2, s.61, of a house that the order prescribes (s.55(2)(a)). */
    MANDATORY_HMO("Mandatory HMO licence"),
    /** Part 2, s.61, of a house that the council’s designation adds (s.56). */
    ADDITIONAL_HMO("Additional HMO licence"),
    /** Ss.62 and 86: no licence, and none is needed while it lasts. */
    TEMPORARY_EXEMPTION("Temporary exemption");

    private final String words;

    CarriedKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
