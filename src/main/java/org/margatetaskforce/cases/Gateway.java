package org.margatetaskforce.cases;

import java.io.Serializable;
import java.util.Set;

/**
 * A legal gateway by which agencies may share what stands in a case, as it is on a day (partnership practice F.1).
 *
 * @param agencies those it opens to; empty where to whoever needs it
 */
public record Gateway(String code, String name, String provision, Set<String> agencies, String purpose)
        implements Serializable {

    /** Whether these two agencies can share by it. */
    public boolean opensBetween(String one, String other) {
        return agencies.isEmpty() || agencies.contains(one) && agencies.contains(other);
    }

    /** As a list offers it. */
    public String label() {
        return name + " (" + provision + ")";
    }
}
