package org.margatetaskforce.web.safety.incident;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.incident.Incident;
import org.margatetaskforce.safety.incident.IncidentLinks;
import org.margatetaskforce.safety.incident.IncidentRow;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one incident shares: which, as its reader may see it. */
public abstract class ActOnIncident implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Incidents incidents;

    @Inject
    transient IncidentLinks links;

    private String reference = "";
    private transient @Nullable Incident incident;
    private transient @Nullable IncidentRow row;

    /** Opens the page; an incident that is not for these eyes is no page. */
    public void open() {
        getIncident();
    }

    /** Reads it anew when it is next asked for. */
    protected void forget() {
        incident = null;
        row = null;
    }

    /** Back to the incident, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/safety/view-incident.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The incident. */
    public Incident getIncident() {
        Incident read = incident;
        if (read == null) {
            read = incidents.find(reference).orElseThrow(NoSuchElementException::new);
            incident = read;
        }
        return read;
    }

    /** The incident as lists show it: place, kind and agency in words. */
    public IncidentRow getRow() {
        IncidentRow read = row;
        if (read == null) {
            read = incidents.row(reference);
            row = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
