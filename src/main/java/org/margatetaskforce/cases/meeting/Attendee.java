package org.margatetaskforce.cases.meeting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to a meeting, or came.
 *
 * @param mark how a form names them
 * @param username null of one without a login
 * @param came PRESENT, APOLOGIES or ABSENT; null while nothing is recorded
 */
public record Attendee(
        String mark,
        @Nullable String username,
        String name,
        String agencyCode,
        boolean asked,
        @Nullable String came) implements Serializable {

    /** In words. */
    public String cameWords() {
        return came == null
                ? "not recorded"
                : switch (came) {
                    case "PRESENT" -> "Present";
                    case "APOLOGIES" -> "Apologies";
                    default -> "Absent";
                };
    }

    /** Was there. */
    public boolean isPresent() {
        return "PRESENT".equals(came);
    }
}
