package org.margatetaskforce.cases.meeting;

import java.time.Instant;

/** What was wrong in issued minutes, as it was put right. */
public record Erratum(Instant at, String by, String text) {}
