package org.margatetaskforce.licensing.condition;

/**
 * What a landlord sent for a condition is not good for it.
 *
 * @param why what is wrong with it, as the landlord reads it
 */
public record EvidenceSentBack(String applicationReference, String conditionTitle, String why) {}
