package org.margatetaskforce.licensing;

/**
 * Something an application still lacks.
 *
 * @param key what it is, stable: {@code safety.gas-certificate}
 * @param section the section of the form where it belongs
 * @param words what to ask the applicant for, as the letter says it
 */
public record MissingItem(String key, Section section, String words) {}
