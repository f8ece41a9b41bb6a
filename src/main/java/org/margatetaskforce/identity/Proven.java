package org.margatetaskforce.identity;

import jakarta.security.enterprise.credential.Credential;

/** That somebody has proved who they are, and how: made by {@link Proofs} alone, and taken by {@link SignInMechanism} at its word. */
public final class Proven implements Credential {

    private final String username;
    private final HowSignedIn how;

    Proven(String username, HowSignedIn how) {
        this.username = username;
        this.how = how;
    }

    /** Who it is. */
    public String username() {
        return username;
    }

    /** How they proved it. */
    public HowSignedIn how() {
        return how;
    }
}
