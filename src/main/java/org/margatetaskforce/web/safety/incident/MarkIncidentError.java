package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Marks an incident as entered in error. */
@Named
@ViewScoped
public class MarkIncidentError extends ActOnIncident {

    private static final long serialVersionUID = 1L;

    private int version;
    private String because = "";

    @Override
    public void open() {
        super.open();
        if (!incidents.mayChange(getIncident())) {
            throw new NoSuchElementException();
        }
        version = getIncident().getVersion();
    }

    /** Marks it; upon somebody else's change the page shows what it says now, and asks again. */
    public String mark() {
        int read = version;
        forget();
        version = getIncident().getVersion();
        incidents.markError(getReference(), read, because);
        return done("safety.incident.done.erroneous", getReference());
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because.strip();
    }
}
