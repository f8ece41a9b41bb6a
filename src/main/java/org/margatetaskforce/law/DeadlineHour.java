package org.margatetaskforce.law;

import java.time.Instant;

/**
 * An instant with its reason, for the few periods that the Act counts in hours (Housing Act 2004 s.239(5)).
 *
 * @param code the rule it was reckoned by
 * @param at the instant, so many elapsed hours later
 * @param explanation the sentence with its source
 * @param source the provision alone
 */
public record DeadlineHour(String code, Instant at, String explanation, String source) {}
