package org.margatetaskforce.law;

import java.time.LocalDate;

/**
 * A date with its reason, fit to be printed in a letter.
 *
 * @param code the rule it was reckoned by, such as {@code D-CONS14}
 * @param on the strict date; never moved for a weekend or bank holiday unless the rule is one of policy
 * @param explanation the sentence with its source: "14 days after service on Fri 6 May 2011, the last recipient served:
 *     Housing Act 2004 Sch 5 para 12"
 * @param source the provision alone
 */
public record Deadline(String code, LocalDate on, String explanation, String source) {}
