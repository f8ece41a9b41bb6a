package org.margatetaskforce.identity;

/**
 * Somebody at the door with a session that has not ended.
 *
 * @param officer who it is today
 * @param due what they must do before anything else
 */
public record Entrance(OnDuty officer, Due due) {

    /** What an officer must do before anything else. */
    public enum Due {
        /** They may come in. */
        NOTHING,
        /** Take a password of their own: the present one was set by an administrator. */
        PASSWORD,
        /** Enrol an authenticator: policy asks for one. */
        SECOND_FACTOR
    }
}
