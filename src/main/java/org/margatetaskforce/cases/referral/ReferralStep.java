package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.time.Instant;

/**
 * One step in the life of a referral, in words fit for its header.
 *
 * @param by the name colleagues know
 */
public record ReferralStep(Instant at, String by, String heading, String words) implements Serializable {}
