package org.margatetaskforce.law;

/** How a document reaches a recipient (Local Government Act 1972 s.233; Housing Act 2004 ss.246 to 248). */
public enum ServiceMethod {
    /** Handed to the recipient. */
    HAND,
    /** Left at the proper address. */
    LEFT_AT_ADDRESS,
    /** Fixed to the premises, where neither name nor address could be found after reasonable inquiry: s.233(7). */
    FIXED_TO_PREMISES,
    POST_FIRST_CLASS,
    POST_SECOND_CLASS,
    /** Posted, with no record of the class: taken as second class. */
    POST_CLASS_NOT_STATED,
    /** Sent to an address that the recipient agreed to be served at. */
    EMAIL_BY_AGREEMENT
}
