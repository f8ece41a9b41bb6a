package org.margatetaskforce.safety.incident;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * By what an incident is known to be the same: the agency whose it is, and its own reference there (partnership practice I-8).
 * Written with other blanks or letters it is the same reference.
 *
 * @param agency the agency's code
 * @param reference its own, in one spelling; null where it gave none: then nothing is known to be the same
 */
record IncidentKey(String agency, @Nullable String reference) {

    private static final int LONGEST = 60;

    static IncidentKey of(String agency, @Nullable String typed) {
        String one = typed == null ? "" : typed.strip().replaceAll("\\s+", " ").toUpperCase(Locale.UK);
        if (one.length() > LONGEST) {
            throw new RuleBroken("safety.incident.long-reference", LONGEST);
        }
        return new IncidentKey(agency, one.isEmpty() ? null : one);
    }
}
