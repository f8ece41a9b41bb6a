package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hand over: they have left the wards. */
@Named
@ViewScoped
public class BeginHandover extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String agency;
    private @Nullable LocalDate lastLink;

    /** Begin the handover. */
    public String act() {
        caseStages.beginHandover(getReference(), version(), orEmpty(agency), Objects.requireNonNull(lastLink));
        return done("Handover begun. The case is kept open for six weeks after the last link ended.");
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
    }

    public @Nullable LocalDate getLastLink() {
        return lastLink;
    }

    public void setLastLink(@Nullable LocalDate lastLink) {
        this.lastLink = lastLink;
    }
}
