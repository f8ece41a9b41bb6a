package org.margatetaskforce.law;

/** How a document reaches a recipient (Local Government Act 1972 s.233; Housing Act 2004 ss.246 to 248). */
public enum ServiceMethod {
    /** Handed to the recipient. */
    HAND("Handed over"),
    /** Left at the proper address. */
    LEFT_AT_ADDRESS("Left at the address"),
    /** Fixed to the premises, where neither name nor address could be found after reasonable inquiry: s.233(7). */
    FIXED_TO_PREMISES("Fixed to the premises"),
    POST_FIRST_CLASS("First class post"),
    POST_SECOND_CLASS("Second class post"),
    /** Posted, with no record of the class: taken as second class. */
    POST_CLASS_NOT_STATED("Post, class not noted"),
    /** Sent to an address that the recipient agreed to be served at. */
    EMAIL_BY_AGREEMENT("E-mail, agreed for service");

    private final String words;

    ServiceMethod(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
