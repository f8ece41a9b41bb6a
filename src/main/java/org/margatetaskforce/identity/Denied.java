package org.margatetaskforce.identity;

import jakarta.ejb.ApplicationException;
import org.margatetaskforce.base.RuleBroken;

/** Refused because of who is asking, not because of the state of things. */
@ApplicationException(rollback = true)
public class Denied extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /**
     * @param key a key of {@code messages.properties}
     * @param details the values of the sentence's {0}, {1}, …
     */
    public Denied(String key, Object... details) {
        super(key, details);
    }
}
