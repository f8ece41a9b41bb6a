package org.margatetaskforce.housing.sanction;

import org.jspecify.annotations.Nullable;

/**
 * An offence of the Act, with the codes of the dated amounts that go with it.
 *
 * @param fine the highest fine
 * @param penalty the highest civil penalty; null where s.249A does not reach the offence
 * @param start where guidance starts; null where it says nothing
 * @param standsOn what it is an offence against
 */
public record Offence(
        String code,
        String provision,
        String words,
        String fine,
        @Nullable String penalty,
        @Nullable String start,
        StandsOn standsOn) {

    /** As a list names it. */
    public String title() {
        return words + " (" + provision + ")";
    }
}
