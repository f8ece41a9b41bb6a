package org.margatetaskforce.licensing;

/**
 * Whether a house needs a licence, by which row of the table, and in one sentence.
 *
 * @param outcome the answer
 * @param rule the row of the decision table that gave it, 1 to 7; 0 where the house is already covered
 * @param ruleVersion the edition of the law it was answered by
 * @param sentence the answer in a sentence with its provision
 * @param inputs what it was answered from, for the file
 * @param hmoLicences the licences under Part 2 that covered the whole house that day, with commas between them; empty where none did
 * @param inSpiteBecause why Part 2 does not apply in spite of them; empty where nobody said so
 */
public record LicensabilityAnswer(
        LicensabilityOutcome outcome,
        int rule,
        String ruleVersion,
        String sentence,
        String inputs,
        String hmoLicences,
        String inSpiteBecause) {

    /** Is a selective licence needed? */
    public boolean isLicensable() {
        return outcome == LicensabilityOutcome.LICENSABLE;
    }

    /** Did a licence under Part 2 lead the answer? Then it holds on the days of that licence alone. */
    public boolean isByHmoLicence() {
        return outcome == LicensabilityOutcome.PART_2 && !hmoLicences.isEmpty() && inSpiteBecause.isEmpty();
    }

    /** May an application go in? Where a licence under Part 2 runs, for the days after it, or because Part 2 applies no more. */
    public boolean isToBeApplied() {
        return isLicensable() || isByHmoLicence();
    }
}
