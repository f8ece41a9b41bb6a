package org.margatetaskforce.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody, and what is safe there (partnership practice B.1).
 *
 * @param value number, e-mail address or postal address
 * @param hours when it can be used, in their words; null where any time will do
 */
public record ContactRules(
        ContactKind kind,
        String value,
        boolean safeToCall,
        boolean safeToWrite,
        boolean safeToLeaveMessage,
        @Nullable String hours)
        implements Serializable {

    /** What must not be done there, as an officer must read it before anything else: "Do not call", "Do not leave a message". */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (kind.isSpoken()) {
            if (!safeToCall) {
                warnings.add("Do not call");
            }
            if (!safeToLeaveMessage) {
                warnings.add("Do not leave a message");
            }
        }
        if (!safeToWrite) {
            warnings.add(kind.isSpoken() ? "Do not send a text message" : "Do not write");
        }
        return warnings;
    }

    /** Whether anything about it needs care. */
    public boolean isUnsafe() {
        return !warnings().isEmpty();
    }
}
