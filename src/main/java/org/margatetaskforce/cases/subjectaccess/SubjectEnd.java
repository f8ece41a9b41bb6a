package org.margatetaskforce.cases.subjectaccess;

/**
 * Why a request ends without an answer (Data Protection Act 1998 ss.7(3) and 8(3); UK GDPR Art 12(5) and (6)). What the law of the day
 * does not know is not offered.
 */
public enum SubjectEnd {
    NOT_PROVED("who asks is not proved"),
    NO_FEE("the fee was not paid"),
    WITHDRAWN("they took it back"),
    EXCESSIVE("manifestly unfounded or excessive"),
    REPEATED("asked again too soon");

    private final String words;

    SubjectEnd(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Whether the edition of the law by which a request is answered knows it. */
    public boolean isKnownTo(String regime) {
        return switch (this) {
            case NOT_PROVED, WITHDRAWN -> true;
            case NO_FEE, REPEATED -> regime.equals(SubjectClock.ACT_OF_1998);
            case EXCESSIVE -> !regime.equals(SubjectClock.ACT_OF_1998);
        };
    }
}
