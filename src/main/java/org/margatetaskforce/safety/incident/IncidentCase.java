package org.margatetaskforce.safety.incident;

import java.io.Serializable;
import org.margatetaskforce.cases.CaseType;

/** A case that an incident has to do with, as a reader of both sees it. */
public record IncidentCase(String reference, CaseType type, String heading, boolean open, String reason)
        implements Serializable {}
