package org.margatetaskforce.safety.incident;

import java.io.Serializable;

/**
 * A kind of incident, of the list in force on a day.
 *
 * @param code as in the list: {@code NOISE}
 * @param words as a page says it
 * @param dataClass 10 anti-social behaviour, 13 an offence (partnership practice F.3)
 */
public record IncidentType(String code, String words, int dataClass) implements Serializable {}
