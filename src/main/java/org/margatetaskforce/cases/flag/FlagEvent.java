package org.margatetaskforce.cases.flag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done to a flag: what, by whom, with which instruction then, and why. */
public record FlagEvent(
        Instant at,
        String what,
        String by,
        String instruction,
        int version,
        @Nullable String why) {}
