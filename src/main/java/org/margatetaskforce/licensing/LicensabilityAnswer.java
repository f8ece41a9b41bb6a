package org.margatetaskforce.licensing;

/**
 * Whether a house needs a licence, by which row of the table, and in one sentence.
 *
 * @param outcome the answer
 * @param rule the row of the decision table that gave it, 1 to 7; 0 where the house is already covered
 * @param ruleVersion the edition of the law it was answered by
 * @param sentence the answer in a sentence with its provision
 * @param inputs what it was answered from, for the file
 */
public record LicensabilityAnswer(
        LicensabilityOutcome outcome, int rule, String ruleVersion, String sentence, String inputs) {

    /** Is a selective licence needed? */
    public boolean isLicensable() {
        return outcome == LicensabilityOutcome.LICENSABLE;
    }
}
