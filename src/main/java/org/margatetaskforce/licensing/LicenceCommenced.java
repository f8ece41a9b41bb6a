package org.margatetaskforce.licensing;

/**
 * A licence has come into force.
 *
 * @param licenceReference its number
 */
public record LicenceCommenced(String licenceReference) {}
