package org.margatetaskforce.safety.incident;

import java.io.Serializable;

/** Somebody in an incident, as what; only where the reader may know it. */
public record IncidentPerson(String reference, String name, IncidentRole role) implements Serializable {}
