package org.margatetaskforce.licensing;

/**
 * The conditions of a licence have been varied.
 *
 * @param licenceReference its number
 */
public record LicenceVaried(String licenceReference) {}
