package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;

/**
 * A clock of a referral.
 *
 * @param label what it is
 * @param deadline its day with the reason; null where it has not started
 * @param done what it waited for has happened
 * @param notStarted what will start it
 */
public record ReferralClock(String label, @Nullable Deadline deadline, boolean done, String notStarted)
        implements Serializable {}
