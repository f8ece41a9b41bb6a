package org.margatetaskforce.cases.action;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an action: an officer by name; an agency, in which nobody is named yet; or somebody without a login, whom
 * an officer chases (partnership practice B.3; the team deploys services that do not sign in).
 *
 * @param username the officer; null where it is not one
 * @param agencyCode the agency that answers for it; of an officer it is their own and need not be said
 * @param outsideName the one without a login; null where there is none
 * @param outsideContact how they are reached
 * @param chaserUsername the officer who chases them
 */
public record ActionOwner(
        @Nullable String username,
        @Nullable String agencyCode,
        @Nullable String outsideName,
        @Nullable String outsideContact,
        @Nullable String chaserUsername)
        implements Serializable {

    /** An officer, who does it for their agency. */
    public static ActionOwner officer(String username) {
        return new ActionOwner(username, null, null, null, null);
    }

    /** An agency: it waits at the agency's desk, and is red, until somebody there takes it. */
    public static ActionOwner agency(String agencyCode) {
        return new ActionOwner(null, agencyCode, null, null, null);
    }

    /** Somebody without a login, of an agency, and the officer who chases them. */
    public static ActionOwner outside(String name, String contact, String agencyCode, String chaserUsername) {
        return new ActionOwner(null, agencyCode, name, contact, chaserUsername);
    }
}
