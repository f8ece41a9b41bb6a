package org.margatetaskforce.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * From where a fact is known, and how sure it is (partnership practice B.1).
 *
 * @param agency which agency says so; null for the agency of who records it
 */
public record Told(
        SourceType source, Confidence confidence, @Nullable String agency) implements Serializable {

    /** Said by the agency of who records it. */
    public Told(SourceType source, Confidence confidence) {
        this(source, confidence, null);
    }
}
