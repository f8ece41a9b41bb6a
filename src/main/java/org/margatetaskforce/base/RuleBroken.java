package org.margatetaskforce.base;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal in the field's own terms. It carries a key into {@code messages.properties} and what the sentence there
 * needs; one handler turns it into a message on the page, and whatever was begun is undone.
 */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    /**
     * @param key a key of {@code messages.properties}, such as {@code licensing.application.already-decided}
     * @param details the values of the sentence's {0}, {1}, …
     */
    public RuleBroken(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = List.of(details);
    }

    /** The key of the sentence that tells the officer what to do. */
    public String key() {
        return key;
    }

    /** The values of the sentence's placeholders. */
    public List<Object> details() {
        return details;
    }
}
