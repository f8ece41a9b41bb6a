package org.margatetaskforce.cases.referral;

import java.io.Serializable;

/**
 * What adds to the advisory score of a referral, as it stood on a day.
 *
 * @param dataClass who sees that it was found
 */
public record TriageFactor(String code, String words, int points, int dataClass) implements Serializable {}
