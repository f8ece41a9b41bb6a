package org.margatetaskforce.people;

/** A way to reach somebody. */
public enum ContactKind {
    MOBILE("mobile"),
    TELEPHONE("telephone"),
    EMAIL("e-mail"),
    POST("post");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Whether one speaks there, and may leave a message. */
    public boolean isSpoken() {
        return this == MOBILE || this == TELEPHONE;
    }
}
