package org.margatetaskforce.cases.visit;

import java.io.Serializable;

/**
 * Somebody who goes, and by what they go in: their own agency's power, or consent (partnership practice D.2).
 *
 * @param power a code of the list: {@code CONSENT}
 * @param powerWords the same in words
 */
public record Attendee(String username, String displayName, String agencyCode, String power, String powerWords)
        implements Serializable {}
