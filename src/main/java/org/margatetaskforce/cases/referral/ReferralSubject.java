package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody known to the index whom a referral is about.
 *
 * @param kind PERSON, FAMILY or ORGANISATION
 * @param name null where the reader may not see it: then there is the reference alone
 */
public record ReferralSubject(
        String kind, String reference, @Nullable String name) implements Serializable {}
