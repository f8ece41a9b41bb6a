package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody whose password was right and who has not shown the second proof yet: remembered for five minutes. */
@SessionScoped
public class HalfSignedIn implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private @Nullable String username;
    private @Nullable String to;
    private Instant until = Instant.EPOCH;

    /** The password was right. */
    void begin(String whose, @Nullable String where) {
        username = whose;
        to = where;
        until = Instant.now().plus(REMEMBERED);
    }

    /** Whose it was; empty where nobody's, or too long ago. */
    Optional<String> whose() {
        return Instant.now().isBefore(until) ? Optional.ofNullable(username) : Optional.empty();
    }

    /** The page asked for before signing in. */
    @Nullable
    String to() {
        return to;
    }

    /** Both proofs were shown, or the officer began again. */
    void forget() {
        username = null;
        until = Instant.EPOCH;
    }
}
