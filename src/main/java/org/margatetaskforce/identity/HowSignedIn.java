package org.margatetaskforce.identity;

/** By what proof somebody came in. */
public enum HowSignedIn {
    /** The password alone. */
    PASSWORD("password"),
    /** The password and a code of the authenticator. */
    CODE("password and code"),
    /** The password and a recovery code. */
    RECOVERY("password and recovery code"),
    /** The agency's own sign-in, which vouches for a second factor. */
    AGENCY("agency’s sign-in");

    private final String words;

    HowSignedIn(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String getWords() {
        return words;
    }
}
