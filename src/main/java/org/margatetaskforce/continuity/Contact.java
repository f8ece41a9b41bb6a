package org.margatetaskforce.continuity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number to call when the system is down.
 *
 * @param holders who holds its post today, by name; empty of a duty desk
 */
public record Contact(
        long id,
        int version,
        String agencyCode,
        String agencyName,
        @Nullable String postCode,
        String who,
        String telephone,
        String hours,
        String holders)
        implements Serializable {}
