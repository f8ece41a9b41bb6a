package org.margatetaskforce.identity;

/** An officer as a list shows them. */
public record Colleague(String username, String displayName, String agencyName) {}
