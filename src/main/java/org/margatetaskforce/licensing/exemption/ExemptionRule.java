package org.margatetaskforce.licensing.exemption;

import java.io.Serializable;

/**
 * A tenancy or licence that takes a house out of selective licensing, as the law of a day has it: a dated row (SI 2006/370 art 2;
 * Housing Act 2004 s.79(3)).
 *
 * @param code as in {@link org.margatetaskforce.licensing.ExemptionType}
 * @param evidence what usually shows it
 */
public record ExemptionRule(String code, String words, String provision, String evidence) implements Serializable {}
